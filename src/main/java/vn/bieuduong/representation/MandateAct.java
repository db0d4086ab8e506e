package vn.bieuduong.representation;

import vn.bieuduong.platform.AuditAct;

/** Việc uỷ quyền của công dân. */
enum MandateAct implements AuditAct {
    MANDATE_GIVEN,
    MANDATE_ASKED,
    MANDATE_APPROVED,
    MANDATE_REFUSED,
    MANDATE_ENDED
}
