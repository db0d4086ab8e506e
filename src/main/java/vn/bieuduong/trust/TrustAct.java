package vn.bieuduong.trust;

import vn.bieuduong.platform.AuditAct;

/** Việc với nơi tin cậy: what administrators do to trusted certificates. */
enum TrustAct implements AuditAct {
    TRUST_ADDED,
    TRUST_ENDED
}
