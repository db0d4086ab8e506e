package vn.bieuduong.identity.passkey;

import vn.bieuduong.platform.AuditAct;

/** Việc với khóa truy cập: what people do with keys on their devices, and what is done to them. */
enum PasskeyAct implements AuditAct {
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PASSKEY_REFUSED,
    PASSKEY_COUNTED_BACK
}
