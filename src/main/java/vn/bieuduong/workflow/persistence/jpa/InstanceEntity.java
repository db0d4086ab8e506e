package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.StateText;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.StoredInstance;

/**
 * A row of wf_instance, as it is read; {@link StepStatements} writes it. There is no version column: the row is locked
 * before it is read for a step.
 */
@Entity(name = "WfInstance")
@Table(name = "wf_instance")
@NamedNativeQuery(
        name = InstanceEntity.HOLD,
        resultClass = InstanceEntity.class,
        query = "SELECT * FROM wf_instance WHERE id = ?1 FOR NO KEY UPDATE",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@NamedNativeQuery(
        name = InstanceEntity.HOLD_UNCALLED,
        resultClass = InstanceEntity.class,
        query = "SELECT * FROM wf_instance WHERE id = ?1 AND parent_id IS NULL FOR NO KEY UPDATE",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@NamedNativeQuery(
        name = InstanceEntity.HOLD_IF_FREE,
        resultClass = InstanceEntity.class,
        query = "SELECT * FROM wf_instance WHERE id = ?1 FOR NO KEY UPDATE SKIP LOCKED",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@NamedNativeQuery(name = InstanceEntity.HOLD_BY_TASK, query = InstanceEntity.SELECT_BY_TASK + " FOR NO KEY UPDATE OF i")
@NamedNativeQuery(
        name = InstanceEntity.HOLD_BY_UNCALLED_TASK,
        query = InstanceEntity.SELECT_BY_TASK + " AND i.parent_id IS NULL FOR NO KEY UPDATE OF i")
@NamedNativeQuery(
        name = InstanceEntity.LOCK_BY_TASK,
        query = "SELECT 1 FROM wf_task t JOIN wf_instance i ON i.id = t.instance_id WHERE t.id = ?1"
                + " FOR NO KEY UPDATE OF i")
public class InstanceEntity {

    /** A task and its instance; the instance is locked, and with it everything that belongs to it. */
    static final String HOLD_BY_TASK = "WfHoldByTask";

    /** The same for a task of an instance nobody called: nearly all there are. */
    static final String HOLD_BY_UNCALLED_TASK = "WfHoldByUncalledTask";

    /** Only the lock of a task's instance. */
    static final String LOCK_BY_TASK = "WfLockByTask";

    /** An instance, locked. */
    static final String HOLD = "WfHold";

    /** An instance nobody called, locked. */
    static final String HOLD_UNCALLED = "WfHoldUncalled";

    /** An instance, locked, unless somebody else has. */
    static final String HOLD_IF_FREE = "WfHoldIfFree";

    static final String SELECT_BY_TASK =
            "SELECT t.node, t.assignee, t.ended_at IS NULL, i.id, i.definition_id, i.process_key, i.business_key,"
                    + " i.parent_id, i.status, i.steps, i.started_at, i.started_by, i.ended_at, i.end_node,"
                    + " CAST(i.state AS text), CAST(i.variables AS text)"
                    + " FROM wf_task t JOIN wf_instance i ON i.id = t.instance_id WHERE t.id = ?1";

    @Id
    UUID id;

    @Column(name = "definition_id")
    UUID definition;

    @Column(name = "process_key")
    String processKey;

    @Column(name = "business_key")
    String businessKey;

    /** As text: EclipseLink binds a UUID that is null as a text, which PostgreSQL refuses for a uuid. */
    @Column(name = "parent_id")
    @Nullable
    String parent;

    @Enumerated(EnumType.STRING)
    Status status;

    int steps;

    @Column(name = "started_at")
    @Convert(converter = InstantColumn.class)
    Instant startedAt;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "ended_at")
    @Convert(converter = InstantColumn.class)
    @Nullable
    Instant endedAt;

    @Column(name = "end_node")
    @Nullable
    String endNode;

    @Convert(converter = JsonColumn.class)
    String state;

    @Convert(converter = JsonColumn.class)
    String variables;

    @SuppressWarnings("NullAway") // for JPA
    protected InstanceEntity() {}

    /** A row of {@link #HOLD_BY_TASK}; read without the entity manager's book-keeping, which every step would pay for. */
    static Store.HeldTask held(Object[] row) {
        InstanceEntity i = new InstanceEntity();
        i.id = (UUID) row[3];
        i.definition = (UUID) row[4];
        i.processKey = (String) row[5];
        i.businessKey = (String) row[6];
        i.parent = (String) row[7];
        i.status = Status.valueOf((String) row[8]);
        i.steps = (Integer) row[9];
        i.startedAt = ((Timestamp) row[10]).toInstant();
        i.startedBy = (String) row[11];
        i.endedAt = row[12] == null ? null : ((Timestamp) row[12]).toInstant();
        i.endNode = (String) row[13];
        i.state = (String) row[14];
        i.variables = (String) row[15];
        return new Store.HeldTask((String) row[0], (String) row[1], (Boolean) row[2], i.view());
    }

    StoredInstance view() {
        return new StoredInstance(
                new InstanceId(id),
                definition,
                processKey,
                businessKey,
                parent == null ? null : InstanceId.of(parent),
                startedAt,
                startedBy,
                endedAt,
                steps,
                StateText.read(status, state, variables, endNode));
    }
}
