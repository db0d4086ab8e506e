package vn.bieuduong.consolidation;

import vn.bieuduong.platform.AuditAct;

/** Việc tổng hợp hồ sơ cấp dưới. */
enum ConsolidationAct implements AuditAct {
    LIST_SENT,
    LIST_RECALLED,
    LIST_LOOKED_AT,
    LIST_RETURNED,
    LIST_TAKEN,
    LIST_UNTAKEN,
    CONSOLIDATION_CLOSED,
    CONSOLIDATION_REOPENED
}
