package vn.bieuduong.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.id.TaskId;

/** Bước đã qua: one line of the control sheet (form 06). */
public record ActivityRecord(
        TaskId taskId,
        int order,
        String node,
        String name,
        String type,
        @Nullable String actor,
        Instant createdAt,
        @Nullable Instant claimedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        @Nullable String outcome,
        boolean cancelled) {}
