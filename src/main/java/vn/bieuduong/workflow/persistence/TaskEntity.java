package vn.bieuduong.workflow.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Task;

/** A row of wf_task. */
@Entity(name = "WfTask")
@NamedNativeQuery(
        name = TaskEntity.OPEN,
        resultClass = TaskEntity.class,
        query = "SELECT * FROM wf_task WHERE instance_id = ?1 AND ended_at IS NULL ORDER BY seq",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@NamedNativeQuery(
        name = TaskEntity.ALL,
        resultClass = TaskEntity.class,
        query = "SELECT * FROM wf_task WHERE instance_id = ?1 ORDER BY seq",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@Table(name = "wf_task")
public class TaskEntity {

    /** The open tasks of an instance, and all of them. */
    static final String OPEN = "WfOpenTasks";

    static final String ALL = "WfAllTasks";

    @Id
    UUID id;

    @Column(name = "instance_id")
    UUID instance;

    @Column(name = "definition_id")
    UUID definition;

    @Column(name = "process_key")
    String processKey;

    @Column(name = "business_key")
    String businessKey;

    String node;
    String name;

    @Column(name = "form_key")
    @Nullable
    String formKey;

    @Convert(converter = JsonColumn.class)
    String candidates;

    int priority;
    int seq;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    Instant createdAt;

    @Column(name = "due_at")
    @Convert(converter = InstantColumn.class)
    @Nullable
    Instant dueAt;

    @Nullable
    String assignee;

    @Column(name = "claimed_at")
    @Convert(converter = InstantColumn.class)
    @Nullable
    Instant claimedAt;

    @Column(name = "ended_at")
    @Convert(converter = InstantColumn.class)
    @Nullable
    Instant endedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Nullable
    String outcome;

    boolean cancelled;

    @SuppressWarnings("NullAway") // for JPA
    protected TaskEntity() {}

    TaskEntity(Task t) {
        id = t.id();
        instance = t.instanceId();
        definition = t.definitionId();
        processKey = t.processKey();
        businessKey = t.businessKey();
        node = t.node();
        name = t.name();
        formKey = t.formKey();
        candidates = Json.write(t.candidates());
        priority = t.priority();
        seq = t.order();
        createdAt = t.createdAt();
        dueAt = t.dueAt();
        assignee = t.assignee();
        claimedAt = t.claimedAt();
        endedAt = t.endedAt();
        endedBy = t.endedBy();
        outcome = t.outcome();
        cancelled = t.cancelled();
    }

    /** Takes over the end; a free task counts as taken by who completed it. */
    void complete(StepWrite.Completed completed) {
        if (assignee == null) {
            assignee = completed.by();
            claimedAt = completed.at();
        }
        endedAt = completed.at();
        endedBy = completed.by();
        outcome = completed.outcome();
    }

    Task view() {
        return new Task(
                id,
                instance,
                definition,
                processKey,
                businessKey,
                node,
                name,
                formKey,
                Json.readList(candidates).stream().map(String::valueOf).toList(),
                priority,
                seq,
                createdAt,
                dueAt,
                assignee,
                claimedAt,
                endedAt,
                endedBy,
                outcome,
                cancelled);
    }
}
