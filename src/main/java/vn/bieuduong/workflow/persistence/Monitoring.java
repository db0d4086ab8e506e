package vn.bieuduong.workflow.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.StepDuration;
import vn.bieuduong.workflow.StepLoad;
import vn.bieuduong.workflow.id.InstanceId;

/** Kho cho người quản trị: what is stuck, how much lies where, how long steps take. */
public interface Monitoring {

    /** A wait that failed for the last time, with the instance or definition it belongs to. */
    record Failed(
            StoredWait what, @Nullable InstanceId instance, UUID definition, String processKey, String businessKey) {}

    /** Incidents, those of one instance or all, oldest first. */
    List<Failed> incidents(@Nullable InstanceId instance, int max);

    /** An incident as it stands now; empty when it is one no longer. */
    Optional<Failed> incident(UUID wait);

    long countIncidents();

    /** How many instances of a definition have not ended. */
    long running(UUID definition);

    /** The same of each definition that has such. */
    Map<UUID, Long> running();

    /** The instances of a definition that have not ended, newest first. */
    List<StoredInstance> running(UUID definition, int first, int max);

    /** The open tasks of a definition, by step. */
    List<StepLoad> load(UUID definition, Instant now);

    /** How long the tasks completed in a period took, by step. */
    List<StepDuration> durations(Collection<UUID> definitions, Instant from, Instant to);
}
