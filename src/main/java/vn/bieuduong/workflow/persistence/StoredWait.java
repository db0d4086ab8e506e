package vn.bieuduong.workflow.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an instance waits for that somebody has to look for: a timer or job coming due, a signal; or what begins one.
 *
 * @param instance the instance; of what begins one, the definition
 * @param name the signal's name, or of a job what it is to do
 * @param due when a timer or job is to be done; null for signals and incidents
 * @param attempts how often it failed
 * @param failure the last failure's trace
 */
public record StoredWait(
        UUID id,
        UUID instance,
        Kind kind,
        String node,
        String name,
        @Nullable Instant due,
        int attempts,
        @Nullable String failure) {

    /** What it is. */
    public enum Kind {
        TIMER,
        SIGNAL,
        JOB,
        /** A signal to be delivered to the instance. */
        DELIVERY,
        /** A timer that begins instances; belongs to a definition, its name is the cycle still to come. */
        TIMER_START,
        /** A signal that begins instances; belongs to a definition. */
        SIGNAL_START,
        /** An instance to be begun because a signal came; belongs to a definition. */
        START
    }
}
