package vn.bieuduong.processing.handling;

import vn.bieuduong.platform.AuditAct;

/** Việc với hồ sơ ngoài các bước: what happens to a dossier beside its steps. */
enum HandlingAct implements AuditAct {
    DOSSIER_FILED,
    DOSSIER_SUPPLEMENTED,
    DOSSIER_WITHDRAWN,
    DOSSIER_EXPIRED,
    DOSSIER_EXTENDED,
    DOSSIER_CORRECTED,
    DOSSIER_SLIP_CORRECTED
}
