package vn.bieuduong.organisation;

import vn.bieuduong.platform.AuditAct;

/** Việc với cơ quan, đơn vị: what administrators do to bodies. */
enum OrganisationAct implements AuditAct {
    ORGANISATION_ADDED,
    ORGANISATIONS_IMPORTED,
    ORGANISATION_CORRECTED,
    ORGANISATION_RENAMED,
    ORGANISATION_ENDED,
    ORGANISATION_MERGED,
    ORGANISATION_REOPENED
}
