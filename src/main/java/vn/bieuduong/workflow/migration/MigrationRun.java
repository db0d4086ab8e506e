package vn.bieuduong.workflow.migration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Lần chuyển: one carrying out of a plan, and its log.
 *
 * @param last the instance it has come to; null before the first
 * @param moved how many instances were moved
 * @param failed how many stayed on their version
 * @param endedAt null while instances are left
 */
public record MigrationRun(
        UUID id,
        String processKey,
        MigrationPlan plan,
        String reason,
        String startedBy,
        Instant startedAt,
        @Nullable InstanceId last,
        int moved,
        int failed,
        @Nullable Instant endedAt) {

    /** An instance that stayed, and why. */
    public record Failure(InstanceId instance, String businessKey, Sentence why) {}

    public boolean ended() {
        return endedAt != null;
    }
}
