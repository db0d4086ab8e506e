package vn.bieuduong.workflow.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Status;

/** A row of wf_instance. There is no version column: the row is locked before it is read for a step. */
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
@NamedNativeQuery(
        name = InstanceEntity.HOLD_BY_TASK,
        resultSetMapping = InstanceEntity.HOLD_BY_TASK,
        query = InstanceEntity.SELECT_BY_TASK + " FOR NO KEY UPDATE OF i, t",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@NamedNativeQuery(
        name = InstanceEntity.HOLD_BY_UNCALLED_TASK,
        resultSetMapping = InstanceEntity.HOLD_BY_TASK,
        query = InstanceEntity.SELECT_BY_TASK + " AND i.parent_id IS NULL FOR NO KEY UPDATE OF i, t",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@SqlResultSetMapping(
        name = InstanceEntity.HOLD_BY_TASK,
        entities = {
            @EntityResult(entityClass = TaskEntity.class),
            @EntityResult(
                    entityClass = InstanceEntity.class,
                    fields = {
                        @FieldResult(name = "id", column = "i_id"),
                        @FieldResult(name = "definition", column = "i_definition_id"),
                        @FieldResult(name = "processKey", column = "i_process_key"),
                        @FieldResult(name = "businessKey", column = "i_business_key"),
                        @FieldResult(name = "parent", column = "i_parent_id"),
                        @FieldResult(name = "status", column = "i_status"),
                        @FieldResult(name = "steps", column = "i_steps"),
                        @FieldResult(name = "startedAt", column = "i_started_at"),
                        @FieldResult(name = "startedBy", column = "i_started_by"),
                        @FieldResult(name = "endedAt", column = "i_ended_at"),
                        @FieldResult(name = "endNode", column = "i_end_node"),
                        @FieldResult(name = "state", column = "i_state"),
                        @FieldResult(name = "variables", column = "i_variables")
                    })
        })
public class InstanceEntity {

    /**
     * A task and its instance, both locked, the instance first: whoever completes and whoever cancels lock in this same
     * order.
     */
    static final String HOLD_BY_TASK = "WfHoldByTask";

    /** The same for a task of an instance nobody called: nearly all there are. */
    static final String HOLD_BY_UNCALLED_TASK = "WfHoldByUncalledTask";

    /** An instance, locked. */
    static final String HOLD = "WfHold";

    /** An instance nobody called, locked. */
    static final String HOLD_UNCALLED = "WfHoldUncalled";

    /** An instance, locked, unless somebody else has. */
    static final String HOLD_IF_FREE = "WfHoldIfFree";

    static final String SELECT_BY_TASK =
            "SELECT t.*, i.id AS i_id, i.definition_id AS i_definition_id, i.process_key AS i_process_key, i.business_key AS i_business_key, i.parent_id AS i_parent_id,"
                    + " i.status AS i_status, i.steps AS i_steps, i.started_at AS i_started_at, i.started_by AS i_started_by,"
                    + " i.ended_at AS i_ended_at, i.end_node AS i_end_node, i.state AS i_state, i.variables AS i_variables"
                    + " FROM wf_task t JOIN wf_instance i ON i.id = t.instance_id"
                    + " WHERE t.id = ?1";

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

    @SuppressWarnings("NullAway.Init") // set() does the rest
    InstanceEntity(StoredInstance i) {
        id = i.id();
        definition = i.definition();
        processKey = i.processKey();
        businessKey = i.businessKey();
        parent = i.parent() == null ? null : i.parent().toString();
        startedAt = i.startedAt();
        startedBy = i.startedBy();
        variables = Json.write(i.state().variables());
        set(i);
    }

    /** Takes over what a step changes. */
    void set(StoredInstance i) {
        definition = i.definition();
        status = i.state().status();
        steps = i.steps();
        endedAt = i.endedAt();
        endNode = i.state().endNode();
        state = StateText.write(i.state());
    }

    /** Only here: a woven entity does not notice a field that another class assigns, and the change would be lost. */
    void setVariables(String now) {
        if (!now.equals(variables)) {
            variables = now;
        }
    }

    StoredInstance view() {
        return new StoredInstance(
                id,
                definition,
                processKey,
                businessKey,
                parent == null ? null : UUID.fromString(parent),
                startedAt,
                startedBy,
                endedAt,
                steps,
                StateText.read(status, state, variables, endNode));
    }
}
