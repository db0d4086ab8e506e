package vn.bieuduong.decision;

import vn.bieuduong.platform.AuditAct;

/** Việc ký quyết định: what happens between the copy that is given out and the signature. */
enum SigningAct implements AuditAct {
    DECISION_GIVEN_OUT,
    DECISION_NOT_SIGNED
}
