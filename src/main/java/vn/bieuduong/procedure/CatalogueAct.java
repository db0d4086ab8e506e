package vn.bieuduong.procedure;

import vn.bieuduong.platform.AuditAct;

/** Việc với danh mục thủ tục. */
enum CatalogueAct implements AuditAct {
    PROCEDURE_LOADED
}
