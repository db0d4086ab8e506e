package vn.bieuduong.lookup;

import vn.bieuduong.platform.AuditAct;

/** Việc làm bằng mã tra cứu: what somebody without an account did by number and look-up code. */
enum LookupAct implements AuditAct {
    SUPPLEMENTED_BY_CODE,
    WITHDRAWN_BY_CODE
}
