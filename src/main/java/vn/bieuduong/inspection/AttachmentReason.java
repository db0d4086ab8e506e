package vn.bieuduong.inspection;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Texts;

/** Lý do không nhận tệp: why an uploaded file cannot be used, each with a sentence that says what to do. */
public enum AttachmentReason implements Reason {
    // at the door
    NAME_MISSING,
    NOTHING_CHOSEN,
    EMPTY,
    TOO_LARGE,
    BUSY,
    WAITING_USED_UP,
    FILES_USED_UP,
    BYTES_USED_UP,
    NO_ROOM,
    NOT_CLEARED,
    UNSCANNED,
    UNKNOWN_FILE,
    /** {0} megabytes. */
    BEGUN_USED_UP,
    PIECES_DIFFER,
    PIECES_GONE,
    // after the inspection
    INFECTED,
    MISLABELLED,
    TYPE_NOT_ALLOWED,
    HEIC_PICTURE,
    ENCRYPTED,
    UNREADABLE,
    UNPACKS_TOO_LARGE,
    PICTURE_TOO_LARGE,
    TOO_COMPLEX;

    /** The sentence without arguments; those given at the door may have one and are worded from their finding. */
    public String sentence(Locale locale) {
        return Texts.of("inspection", getDeclaringClass().getSimpleName() + "." + name(), locale, List.of());
    }
}
