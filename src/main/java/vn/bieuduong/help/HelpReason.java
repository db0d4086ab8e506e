package vn.bieuduong.help;

import vn.bieuduong.platform.Reason;

/** Why an office's contact was refused. */
enum HelpReason implements Reason {
    /** {0} characters at most. */
    OFFICE_MISSING,
    /** {0} characters at most. */
    TEXT_LONG,
    PHONE_MALFORMED,
    EMAIL_MALFORMED,
    NOTHING_CHANGED
}
