package vn.bieuduong.processing.administration;

import vn.bieuduong.platform.AuditAct;

/** Việc với quy trình: what administrators do to processes and running instances. */
enum ProcessAct implements AuditAct {
    PROCESS_DEPLOYED,
    PROCESS_SUSPENDED,
    PROCESS_RESUMED,
    PROCESS_REHEARSED,
    MIGRATION_BEGUN,
    MIGRATION_ENDED,
    INSTANCE_SUSPENDED,
    INSTANCE_RESUMED,
    INSTANCE_MOVED,
    INSTANCE_CHANGED,
    INSTANCE_REASSIGNED,
    INSTANCE_CANCELLED,
    INCIDENT_RETRIED,
    INCIDENT_RESOLVED
}
