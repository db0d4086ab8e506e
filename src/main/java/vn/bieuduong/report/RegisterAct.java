package vn.bieuduong.report;

import vn.bieuduong.platform.AuditAct;

/** Việc với sổ theo dõi. */
enum RegisterAct implements AuditAct {
    REGISTER_PRINTED
}
