package vn.bieuduong.composing;

import vn.bieuduong.platform.Reason;

/** Why the portal does not write a paper, or does not take it back signed. */
public enum ComposingReason implements Reason {
    NOT_WRITTEN_HERE,
    PAPER_NUMBER_MISSING,
    PAPER_NUMBER_TOO_LONG,
    PAPER_DAY_MISSING,
    SIGNER_MISSING,
    /** {0} who was chosen. */
    SIGNER_NOT_ON_ROSTER,
    DRAFTER_IS_SIGNER,
    NOTHING_TO_SIGN,
    WRITTEN_ANEW,
    DATA_CHANGED,
    NOT_YOUR_TURN,
    TICKET_OVER,
    FILE_NOT_SIGNED,
    FILE_OF_OTHER_BYTES,
    /** {0} what was found. */
    FILE_UNREADABLE,
    /** {0} what was found. */
    FILE_BROKEN,
    /** {0} what was found. */
    FILE_CHANGED,
    FILE_INFECTED,
    FILE_NOT_SCANNED,
    /** {0} who is to sign after this one. */
    FILE_CLOSED,
    /** {0} whose certificate it is, {1} who is to sign. */
    FILE_OF_ANOTHER,
    /** {0} who signed, {1} whose turn it is. */
    FILE_OUT_OF_TURN,
    /** {0} the component. */
    SIGNED_PAPER_STALE
}
