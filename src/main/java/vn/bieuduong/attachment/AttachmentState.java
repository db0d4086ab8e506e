package vn.bieuduong.attachment;

import java.util.Map;
import java.util.Set;

/** Trạng thái tệp: where an uploaded file stands. */
public enum AttachmentState {
    /** Kept, waiting for an inspection worker. */
    STAGED,
    /** A worker has it. */
    INSPECTING,
    /** Inspected and usable. */
    READY,
    /** Inspected but for malware, as no scanner answered: kept, closed to everybody, and inspected again. */
    UNSCANNED,
    /** Inspected and not usable; the inspection says why. */
    REFUSED;

    private static final Map<AttachmentState, Set<AttachmentState>> NEXT = Map.of(
            STAGED, Set.of(INSPECTING),
            INSPECTING, Set.of(INSPECTING, READY, UNSCANNED, REFUSED),
            UNSCANNED, Set.of(UNSCANNED, READY, REFUSED),
            // a signature file whose document comes later
            READY, Set.of(STAGED));

    AttachmentState to(AttachmentState next) {
        if (!NEXT.getOrDefault(this, Set.of()).contains(next)) {
            throw new IllegalStateException("an attachment does not go from " + this + " to " + next);
        }
        return next;
    }

    /** Whether there is a verdict on it. */
    boolean isJudged() {
        return this == READY || this == UNSCANNED || this == REFUSED;
    }
}
