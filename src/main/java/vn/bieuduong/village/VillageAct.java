package vn.bieuduong.village;

import vn.bieuduong.platform.AuditAct;

/** Việc của thôn trước khi nộp. */
enum VillageAct implements AuditAct {
    VILLAGE_HOUSEHOLDS_IMPORTED,
    VILLAGE_MEETING_RECORDED,
    VILLAGE_LIST_POSTED,
    VILLAGE_BOARD_PHOTOGRAPHED,
    VILLAGE_REMARK_RECEIVED,
    VILLAGE_REMARK_ANSWERED,
    VILLAGE_REMARK_SET_ASIDE
}
