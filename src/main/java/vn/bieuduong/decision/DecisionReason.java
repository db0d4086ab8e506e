package vn.bieuduong.decision;

import vn.bieuduong.platform.Reason;

/** Why what was done with a decision is refused: submitting it, signing it, bringing back a signed copy. */
public enum DecisionReason implements Reason {
    SUBMISSION_NUMBER_MISSING,
    COPY_NOT_SIGNED,
    COPY_OTHER_BYTES,
    COPY_UNREADABLE,
    COPY_BROKEN,
    COPY_CHANGED,
    /** {0} how many signatures there are. */
    COPY_SIGNED_TWICE,
    COPY_NOT_TRUSTED,
    /** {0} whose certificate it is, {1} who is to sign. */
    COPY_OF_ANOTHER,
    COPY_CLOSED,
    COPY_INFECTED,
    COPY_NOT_SCANNED,
    COPY_NOT_SHOWN,
    TICKET_NOT_GOOD,
    /** {0} what is wrong with the certificate. */
    KEY_NOT_TRUSTED,
    /** {0} whose certificate it is, {1} who is to sign. */
    KEY_OF_ANOTHER
}
