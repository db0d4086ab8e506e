package vn.bieuduong.counter;

import vn.bieuduong.platform.Reason;

/** Why the desk could not do something for whoever came with papers. */
enum CounterReason implements Reason {
    DESK_NOT_FOUND,
    NOBODY_CHOSEN,
    HAS_ACCOUNT,
    NUMBER_MISSING,
    SHOWN_MISSING,
    OTHER_DESK,
    OTHER_AREA,
    ORIGINAL_UNNAMED,
    ORIGINAL_UNKNOWN,
    ORIGINALS_HELD,
    RETURNED_ALREADY,
    RECEIVER_MISSING,
    SIGNATURE_MISSING,
    SECRET_NUMBER_MISSING,
    SECRET_PLACE_MISSING,
    SECRET_THERE_ALREADY,
    SECRET_UNKNOWN
}
