package vn.bieuduong.roster;

import vn.bieuduong.platform.AuditAct;

/** Việc với danh sách người ký: what administrators do to rosters. */
enum RosterAct implements AuditAct {
    SIGNATORY_ADDED,
    SIGNATORY_ENDED
}
