package vn.bieuduong.feedback;

import vn.bieuduong.platform.Reason;

/** Why feedback or a rating is refused. */
enum FeedbackReason implements Reason {
    TOO_MANY_PETITIONS,
    TOO_MANY_CODES,
    CODE_UNKNOWN,
    PETITION_NOT_FOUND,
    TEXT_MISSING,
    /** {0} how many characters there may be. */
    TEXT_TOO_LONG,
    EMAIL_MALFORMED,
    PHONE_MALFORMED,
    NOT_ASKED,
    HANDLED_ALREADY,
    KIND_MISSING,
    LEVEL_MISSING,
    NOT_RATEABLE,
    /** {0} until which day it could be changed. */
    RATED_FOR_GOOD
}
