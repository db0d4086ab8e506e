package vn.bieuduong.counter;

import vn.bieuduong.platform.AuditAct;

/** Việc ở quầy: what the desk does for whoever came with papers. */
enum CounterAct implements AuditAct {
    COUNTER_FOUND,
    COUNTER_OPENED,
    COUNTER_FILED,
    COUNTER_DISCARDED,
    ORIGINAL_HELD,
    ORIGINAL_RETURNED,
    SECRET_POINTER_KEPT,
    SECRET_POINTER_MOVED
}
