package vn.bieuduong.informing;

import vn.bieuduong.platform.AuditAct;

/** What is done to the texts, as the trail calls it. */
enum NoticeAct implements AuditAct {
    NOTICE_TEXT_DRAFTED,
    NOTICE_TEXT_IN_FORCE,
    NOTICE_TEXT_DISCARDED,
    NOTICE_TEXT_OF_FILE
}
