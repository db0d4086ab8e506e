package vn.bieuduong.audit;

import vn.bieuduong.platform.AuditAct;

/** Việc xem và gửi: what staff ask the portal for. */
public enum ReadingAct implements AuditAct {
    PAGE_READ,
    FORM_SENT,
    REQUEST_REFUSED
}
