package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;
import vn.bieuduong.workflow.persistence.Json;

/** A row of wf_task, as it is read; {@link StepStatements} and {@link JpaTasks} write it. */
@Entity(name = "WfTask")
@NamedNativeQuery(
        name = TaskEntity.OPEN,
        query = TaskEntity.COLUMNS + " WHERE instance_id = ?1 AND coalesce(ended_at, 'infinity') = 'infinity'")
@NamedNativeQuery(name = TaskEntity.ALL, query = TaskEntity.COLUMNS + " WHERE instance_id = ?1 ORDER BY seq")
@Table(name = "wf_task")
public class TaskEntity {

    /**
     * The open tasks of an instance, and all of them. The open ones are asked for so that no index on the end, made for
     * statistics over a period, is looked at for the few tasks of one instance.
     */
    static final String OPEN = "WfOpenTasks";

    static final String ALL = "WfAllTasks";

    static final String COLUMNS =
            "SELECT id, instance_id, definition_id, process_key, business_key, node, name, form_key,"
                    + " CAST(candidates AS text), priority, seq, created_at, due_at, assignee, claimed_at, ended_at, ended_by,"
                    + " outcome, cancelled FROM wf_task";

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

    /** A row of {@link #COLUMNS}; read without the entity manager's book-keeping, which every look at a dossier would pay. */
    static Task view(Object[] row) {
        TaskEntity t = new TaskEntity();
        t.id = (UUID) row[0];
        t.instance = (UUID) row[1];
        t.definition = (UUID) row[2];
        t.processKey = (String) row[3];
        t.businessKey = (String) row[4];
        t.node = (String) row[5];
        t.name = (String) row[6];
        t.formKey = (String) row[7];
        t.candidates = (String) row[8];
        t.priority = (Integer) row[9];
        t.seq = (Integer) row[10];
        t.createdAt = ((Timestamp) row[11]).toInstant();
        t.dueAt = instant(row[12]);
        t.assignee = (String) row[13];
        t.claimedAt = instant(row[14]);
        t.endedAt = instant(row[15]);
        t.endedBy = (String) row[16];
        t.outcome = (String) row[17];
        t.cancelled = (Boolean) row[18];
        return t.view();
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    Task view() {
        return new Task(
                new TaskId(id),
                new InstanceId(instance),
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
