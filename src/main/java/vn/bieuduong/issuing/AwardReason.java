package vn.bieuduong.issuing;

import vn.bieuduong.platform.Reason;

/** Why a request on an issued paper or a decision is refused. */
public enum AwardReason implements Reason {
    PAPER_NOT_ISSUED,
    /** It is owed, its file is not made yet. */
    PAPER_IN_MAKING,
    PAPER_NOT_CHOSEN,
    PAPER_REVOKED,
    DECISION_REVOKED,
    DECISION_NUMBER_MISSING,
    DECISION_NUMBER_MALFORMED,
    DECISION_NUMBER_TAKEN,
    /** {0} the number that stands on the copy the leader has signed. */
    DECISION_NUMBER_FIXED,
    DECISION_SIGNED_BY_LEADER,
    COPY_NOT_PREPARED,
    WAY_NOT_OFFERED,
    NOBODY_TO_AWARD
}
