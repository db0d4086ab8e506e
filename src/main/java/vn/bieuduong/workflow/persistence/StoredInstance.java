package vn.bieuduong.workflow.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * An instance as it is kept.
 *
 * @param parent the instance that called this one
 * @param steps how many steps it has made; the number of its last history entry
 */
public record StoredInstance(
        InstanceId id,
        UUID definition,
        String processKey,
        String businessKey,
        @Nullable InstanceId parent,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        int steps,
        State state) {}
