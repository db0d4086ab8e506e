package vn.bieuduong.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Việc: one user task, open or done.
 *
 * @param candidates groups that may take it, and users as {@code user:name}
 * @param order its place among the instance's tasks
 */
public record Task(
        TaskId id,
        InstanceId instanceId,
        UUID definitionId,
        String processKey,
        String businessKey,
        String node,
        String name,
        @Nullable String formKey,
        List<String> candidates,
        int priority,
        int order,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        @Nullable Instant claimedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String outcome,
        boolean cancelled) {

    public boolean isOpen() {
        return endedAt == null;
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(endedAt == null ? now : endedAt);
    }
}
