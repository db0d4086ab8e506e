package vn.bieuduong.transfer;

import vn.bieuduong.platform.AuditAct;

/** Việc chuyển giao hồ sơ. */
enum TransferAct implements AuditAct {
    TRANSFER_ASKED,
    TRANSFER_ACCEPTED,
    TRANSFER_REFUSED,
    TRANSFER_WITHDRAWN,
    TRANSFER_APPROVED,
    TRANSFER_REJECTED
}
