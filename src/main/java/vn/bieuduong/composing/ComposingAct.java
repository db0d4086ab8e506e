package vn.bieuduong.composing;

import vn.bieuduong.platform.AuditAct;

/** Việc soạn và ký giấy tờ của đơn vị trình. */
enum ComposingAct implements AuditAct {
    UNIT_PAPER_WRITTEN,
    UNIT_PAPER_SIGNED,
    UNIT_PAPER_NOT_SIGNED
}
