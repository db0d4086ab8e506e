package vn.bieuduong.workflow.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.execution.State;

/**
 * An instance as it is kept.
 *
 * @param parent the instance that called this one
 * @param steps how many steps it has made; the number of its last history entry
 */
public record StoredInstance(
        UUID id,
        UUID definition,
        String processKey,
        String businessKey,
        @Nullable UUID parent,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        int steps,
        State state) {}
