package vn.bieuduong.listing;

import vn.bieuduong.platform.Reason;

/** Why a list, or a cell of it, cannot be taken, and why nothing is done to rows of one. */
public enum ListReason implements Reason {
    LIST_MISSING,
    NOT_UTF8,
    NO_LIST,
    OLD_OR_LOCKED,
    UNPACKS_TOO_LARGE,
    TOO_COMPLEX,
    INFECTED,
    /** A letter without a table. */
    NO_TABLE,
    /** Pictures of pages. */
    SCANNED,
    /** A PDF with a password. */
    LOCKED,
    /** Which table of a letter is meant is still to be said. */
    TABLE_NOT_CHOSEN,
    LIST_EMPTY,
    /** {0} rows at most. */
    LIST_TOO_LONG,
    /** {0} its head. */
    COLUMN_TWICE,
    /** {0} its head. */
    COLUMN_UNKNOWN,
    /** {0} its head. */
    COLUMN_MISSING,
    /** {0} what one of a letter's columns has to be. */
    COLUMN_NOT_CHOSEN,
    CELL_FORMULA,
    CELL_ERROR,
    CELL_MERGED,
    /** {0} the number. */
    CELL_NUMBER,
    LIST_NOT_GOOD,
    NONE_CHOSEN,
    ACT_MISSING,
    DAY_MISSING
}
