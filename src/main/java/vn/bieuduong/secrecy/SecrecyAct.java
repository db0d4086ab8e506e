package vn.bieuduong.secrecy;

import vn.bieuduong.platform.AuditAct;

/** Việc về bí mật nhà nước. */
enum SecrecyAct implements AuditAct {
    SECRECY_DECLARED,
    PAPER_WITHHELD
}
