package vn.bieuduong.informing;

import vn.bieuduong.platform.Reason;

/** Vì sao không nhận lời báo tin. */
public enum NoticeReason implements Reason {
    SUBJECT_MISSING,
    SUBJECT_TOO_LONG,
    BODY_MISSING,
    BODY_TOO_LONG,
    PLACE_UNKNOWN,
    NO_DRAFT,
    NOT_BY_PAGE,
    FILE_MISSING
}
