package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.persistence.Json;
import vn.bieuduong.workflow.persistence.StateText;
import vn.bieuduong.workflow.persistence.StepWrite;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/**
 * A step goes to PostgreSQL at once, whatever it changes in the five tables: its statements are one text with semicolons,
 * which the driver sends in one packet and PostgreSQL prepares each by itself. Every one is the plainest there is, a row by
 * its key or new rows: setting up one WITH of the same parts costs PostgreSQL more than the work. Columns that stay empty
 * are left out, so that there are few texts. They go over the entity manager's own connection, in its transaction:
 * EclipseLink looks for each of some fifty parameters among all others, which took longer than everything else in a step.
 */
final class StepStatements {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String COMPLETE =
            "UPDATE wf_task SET ended_at = ?, ended_by = ?, assignee = coalesce(assignee, ?),"
                    + " claimed_at = coalesce(claimed_at, ?)";
    private static final String IF_OPEN = " WHERE id = ? AND ended_at IS NULL AND (assignee IS NULL OR assignee = ?)";
    private static final String LEAVE_QUEUES = "DELETE FROM wf_candidate WHERE task_id = ?";
    private static final String CANCEL = "UPDATE wf_task SET ended_at = ?, cancelled = true WHERE id = ?";
    private static final String DROP = "DELETE FROM wf_wait WHERE id = ?";

    private final StringBuilder text = new StringBuilder(1200);
    private final List<Object> values = new ArrayList<>();

    private StepStatements() {}

    /** Writes the step; false when the task it completes was ended or taken by somebody else meanwhile. */
    static boolean write(EntityManager em, StepWrite step) {
        StepStatements all = new StepStatements();
        Instant at = step.entry().at();
        if (step.completed() != null) { // first, for it is the first one's count that comes back
            all.complete(step.completed(), at);
        }
        if (step.fresh()) {
            all.begin(step.instance());
        } else {
            all.move(step.instance(), step.variablesChanged());
        }
        for (UUID task : step.cancelled()) {
            all.add(CANCEL, at, task);
            all.add(LEAVE_QUEUES, task);
        }
        step.dropped().forEach(wait -> all.add(DROP, wait));
        step.opened().forEach(task -> all.open(step.instance(), task, at));
        all.queue(step.opened());
        step.waits().forEach(wait -> all.await(step.instance(), wait));
        all.insert("wf_history")
                .column("instance_id", step.instance().id().value())
                .column("seq", step.entry().seq())
                .column("at", at)
                .column("actor", step.entry().actor())
                .column("act", step.entry().act())
                .column("node", step.entry().node())
                .json("variables", Json.write(step.entry().variables()))
                .column("trail", String.join(" ", step.entry().trail()))
                .end();
        return all.execute(em) == 1;
    }

    static void drop(EntityManager em, UUID wait) {
        em.createNativeQuery(DROP).setParameter(1, wait).executeUpdate();
    }

    private void complete(StepWrite.Completed completed, Instant at) {
        add(COMPLETE, at, completed.by(), completed.by(), at);
        if (completed.outcome() != null) {
            text.append(", outcome = ?");
            values.add(completed.outcome());
        }
        text.append(IF_OPEN);
        values.add(completed.task());
        values.add(completed.by());
        add(LEAVE_QUEUES, completed.task());
    }

    private void begin(StoredInstance instance) {
        insert("wf_instance")
                .column("id", instance.id().value())
                .column("definition_id", instance.definition())
                .column("process_key", instance.processKey())
                .column("business_key", instance.businessKey())
                .column(
                        "parent_id",
                        instance.parent() == null ? null : instance.parent().toString())
                .column("status", instance.state().status().name())
                .column("steps", instance.steps())
                .column("started_at", instance.startedAt())
                .column("started_by", instance.startedBy())
                .column("ended_at", instance.endedAt())
                .column("end_node", instance.state().endNode())
                .json("state", StateText.write(instance.state()))
                .json("variables", Json.write(instance.state().variables()))
                .end();
    }

    private void move(StoredInstance instance, boolean variablesChanged) {
        add(
                "UPDATE wf_instance SET definition_id = ?, status = ?, steps = ?, state = CAST(? AS jsonb)",
                instance.definition(),
                instance.state().status().name(),
                instance.steps(),
                StateText.write(instance.state()));
        if (variablesChanged) {
            text.append(", variables = CAST(? AS jsonb)");
            values.add(Json.write(instance.state().variables()));
        }
        if (instance.endedAt() != null) {
            text.append(", ended_at = ?");
            values.add(Timestamp.from(instance.endedAt()));
        }
        if (instance.state().endNode() != null) {
            text.append(", end_node = ?");
            values.add(instance.state().endNode());
        }
        text.append(" WHERE id = ?");
        values.add(instance.id().value());
    }

    private void open(StoredInstance instance, Task task, Instant at) {
        insert("wf_task")
                .column("id", task.id().value())
                .column("instance_id", instance.id().value())
                .column("definition_id", instance.definition())
                .column("process_key", instance.processKey())
                .column("business_key", instance.businessKey())
                .column("node", task.node())
                .column("name", task.name())
                .column("form_key", task.formKey())
                .json("candidates", Json.write(task.candidates()))
                .column("priority", task.priority())
                .column("seq", task.order())
                .column("created_at", at)
                .column("due_at", task.dueAt())
                .column("assignee", task.assignee())
                .column("claimed_at", task.assignee() == null ? null : at)
                .column("cancelled", false)
                .end();
    }

    /** All rows of the queues in one statement. */
    private void queue(List<Task> tasks) {
        String next = "INSERT INTO wf_candidate (task_id, candidate, free, due_at) VALUES ";
        for (Task task : tasks) {
            List<String> queues = new ArrayList<>(task.candidates());
            if (task.assignee() != null) {
                queues.add("@" + task.assignee());
            }
            for (String queue : queues) {
                (next.length() > 2 ? separate() : text).append(next).append("(?, ?, ?, ?)");
                values.add(task.id().value());
                values.add(queue);
                values.add(task.assignee() == null);
                values.add(Timestamp.from(task.dueAt() == null ? NEVER : task.dueAt()));
                next = ", ";
            }
        }
    }

    private void await(StoredInstance instance, StoredWait wait) {
        insert("wf_wait")
                .column("id", wait.id())
                .column("instance_id", instance.id().value())
                .column("kind", wait.kind().name())
                .column("node", wait.node())
                .column("name", wait.name())
                .column("due_at", wait.due())
                .column("attempts", 0)
                .end();
    }

    private void add(String statement, Object... parameters) {
        separate().append(statement);
        for (Object parameter : parameters) {
            values.add(parameter instanceof Instant at ? Timestamp.from(at) : parameter);
        }
    }

    private StringBuilder separate() {
        return text.isEmpty() ? text : text.append(";\n");
    }

    private Row insert(String table) {
        add("INSERT INTO ");
        text.append(table).append(" (");
        return new Row();
    }

    private int execute(EntityManager em) {
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The columns of a new row that have a value. */
    private final class Row {

        private final StringBuilder marks = new StringBuilder(80);

        Row column(String name, @Nullable Object value) {
            return value == null ? this : put(name, "?", value instanceof Instant at ? Timestamp.from(at) : value);
        }

        Row json(String name, String value) {
            return put(name, "CAST(? AS jsonb)", value);
        }

        private Row put(String name, String mark, Object value) {
            String comma = marks.isEmpty() ? "" : ", ";
            text.append(comma).append(name);
            marks.append(comma).append(mark);
            values.add(value);
            return this;
        }

        void end() {
            text.append(") VALUES (").append(marks).append(')');
        }
    }
}
