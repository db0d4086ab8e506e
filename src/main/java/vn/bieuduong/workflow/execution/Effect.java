package vn.bieuduong.workflow.execution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.Node.UserTask;

/** Hệ quả: what has to be done in the world because the instance moved. */
public sealed interface Effect {

    /**
     * @param order the token's number, which grows with time
     * @param candidates groups, and users as {@code user:name}
     */
    record OpenTask(
            UUID id,
            int order,
            UserTask node,
            @Nullable String assignee,
            List<String> candidates,
            @Nullable Instant due,
            int priority)
            implements Effect {}

    record CancelTask(UUID id) implements Effect {}

    record SetTimer(UUID id, String node, Instant due) implements Effect {}

    record AwaitSignal(UUID id, String node, String name) implements Effect {}

    /** An automatic task to be done later, outside this step. */
    record QueueJob(UUID id, String node) implements Effect {}

    /** A timer, signal wait or job that is no longer wanted. */
    record DropWait(UUID id) implements Effect {}

    /** An automatic task to be done now; its result comes back as {@link Input.Done} or {@link Input.Failed}. */
    record Call(UUID ref, String node, String handler, Map<String, String> settings, Map<String, Object> variables)
            implements Effect {}

    /** A message to be sent through the named handler; nothing comes back. */
    record Send(String node, String handler, String message, Map<String, Object> variables) implements Effect {}

    record Broadcast(String signal) implements Effect {}

    record StartChild(UUID id, String key, Map<String, Object> variables) implements Effect {}

    record CancelChild(UUID id) implements Effect {}

    /** An error ended the instance because nobody caught it: the caller's, if there is one. */
    record Uncaught(String error) implements Effect {}

    /** An escalation nobody in the instance took: the caller's, if there is one. */
    record Escalate(String code) implements Effect {}
}
