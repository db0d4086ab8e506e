package vn.bieuduong.transfer;

import vn.bieuduong.platform.Reason;

/** Why a request about handing a dossier over is refused. */
enum TransferReason implements Reason {
    TRANSFER_NOT_FOUND,
    /** {0} to whom. */
    TRANSFER_OPEN_ALREADY,
    TRANSFER_OVER,
    DOSSIER_CLOSED,
    DOSSIER_NOT_THEIRS_ANY_MORE,
    COLLEAGUE_UNKNOWN,
    PERSON_UNKNOWN,
    UNIT_MISSING,
    THE_SAME_OWNER,
    /** {0} to whom. */
    NOBODY_FILES_THERE,
    /** {0} to whom. */
    MAY_NOT_FILE_THIS,
    NOT_BY_ONE_CONCERNED,
    /** {0} characters at most. */
    NOTE_TOO_LONG,
    /** {0} at most. */
    TOO_MANY_TRANSFERS
}
