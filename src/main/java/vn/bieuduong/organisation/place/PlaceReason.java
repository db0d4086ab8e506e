package vn.bieuduong.organisation.place;

import vn.bieuduong.platform.Reason;

/** Why a place, or a list of places, was refused. */
public enum PlaceReason implements Reason {
    PLACE_CODE_MALFORMED,
    PLACE_NAME_MISSING,
    /** {0} the code. */
    PLACE_TWICE,
    /** {0} the province's code. */
    PROVINCE_UNKNOWN,
    /** {0} what was typed. */
    PLACE_UNKNOWN,
    /** {0} what was typed, {1} some that fit. */
    PLACE_AMBIGUOUS
}
