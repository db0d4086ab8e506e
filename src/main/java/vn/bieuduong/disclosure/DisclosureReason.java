package vn.bieuduong.disclosure;

import vn.bieuduong.platform.Reason;

/** Why something about an honour's page was refused. */
enum DisclosureReason implements Reason {
    NO_CHILD,
    WITHDRAWN_ALREADY,
    HEAD_ALONE,
    PAGE_NOT_FOUND
}
