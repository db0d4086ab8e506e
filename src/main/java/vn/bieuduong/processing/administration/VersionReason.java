package vn.bieuduong.processing.administration;

import vn.bieuduong.platform.Reason;

/** Why moving dossiers to another version, or a rehearsal, is refused. */
public enum VersionReason implements Reason {
    VERSION_NOT_FOUND,
    PLAN_WRONG,
    RUN_NOT_FOUND,
    DRAFT_MISSING,
    PERIOD_WRONG
}
