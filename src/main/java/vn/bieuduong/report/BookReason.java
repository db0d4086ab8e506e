package vn.bieuduong.report;

import vn.bieuduong.platform.Reason;

/** Why a dossier register cannot be had. */
public enum BookReason implements Reason {
    NOT_FOUND,
    PERIOD_WRONG,
    TOO_THICK
}
