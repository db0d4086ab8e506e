package vn.bieuduong.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Sự cố: a timer, job or start that failed as often as it may and now waits for an administrator.
 *
 * @param instanceId null when it was to begin an instance
 * @param what TIMER, JOB, DELIVERY (of a signal) or the start of an instance
 * @param attempts how often it failed
 * @param trace the last failure with its stack
 */
public record Incident(
        UUID id,
        @Nullable InstanceId instanceId,
        UUID definitionId,
        String processKey,
        String businessKey,
        String what,
        String node,
        String nodeName,
        int attempts,
        String trace) {

    /** The failure in one line, without the name of its class. */
    public String message() {
        return trace.lines().findFirst().orElse("").replaceFirst("^(?:[a-z]\\w*\\.)+[A-Z][\\w$]*: ", "");
    }
}
