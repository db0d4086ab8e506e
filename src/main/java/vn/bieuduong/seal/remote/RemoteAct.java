package vn.bieuduong.seal.remote;

import vn.bieuduong.platform.AuditAct;

/** Việc ký số từ xa: what a provider is asked for. */
enum RemoteAct implements AuditAct {
    REMOTE_SIGNING_BEGUN,
    REMOTE_SIGNATURE_ASKED
}
