package vn.bieuduong.help;

import vn.bieuduong.platform.AuditAct;

/** Việc với nơi liên hệ. */
enum ContactAct implements AuditAct {
    CONTACT_CHANGED
}
