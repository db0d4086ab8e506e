package vn.bieuduong.workflow.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Task;

/**
 * A step is one statement: whatever it changes in the five tables goes to PostgreSQL at once, as parts of one WITH. The
 * parts touch different rows, so that their order does not matter; only those the step needs are in it, for PostgreSQL
 * sets up each. New rows travel as JSON, so that there are few texts, each planned once. Every condition is an equality
 * with one value: with arrays PostgreSQL either makes a new
 * plan each time, which costs twice the work itself, or keeps one from a day when the tables were small. What is rare, a
 * second timer to drop or a task to cancel, has a statement of its own.
 */
final class StepStatements {

    private static final String OPENED = """
            opened AS (
              SELECT * FROM jsonb_to_recordset(CAST(?7 AS jsonb)) AS o(id uuid, node text, name text, form_key text,
                candidates jsonb, priority integer, seq integer, due_at timestamptz, assignee text)),
            tasks AS (
              INSERT INTO wf_task (id, instance_id, definition_id, process_key, business_key, node, name, form_key,
                candidates, priority, seq, created_at, due_at, assignee, claimed_at, cancelled)
              SELECT id, CAST(?1 AS uuid), CAST(?2 AS uuid), ?3, ?4, node, name, form_key, candidates, priority, seq,
                CAST(?6 AS timestamptz), due_at, assignee,
                CASE WHEN assignee IS NOT NULL THEN CAST(?6 AS timestamptz) END, false
              FROM opened),
            queues AS (
              INSERT INTO wf_candidate (task_id, candidate, free, due_at)
              SELECT o.id, c, o.assignee IS NULL, coalesce(o.due_at, '9999-12-31Z')
              FROM opened o, jsonb_array_elements_text(o.candidates) c
              UNION ALL
              SELECT id, '@' || assignee, false, coalesce(due_at, '9999-12-31Z') FROM opened WHERE assignee IS NOT NULL),
            """;

    private static final String WAITS = """
            waits AS (
              INSERT INTO wf_wait (id, instance_id, kind, node, name, due_at, attempts)
              SELECT id, CAST(?1 AS uuid), kind, node, name, due_at, 0
              FROM jsonb_to_recordset(CAST(?8 AS jsonb)) AS w(id uuid, kind text, node text, name text, due_at timestamptz)),
            """;

    private static final String DROPPED = """
            dropped AS (DELETE FROM wf_wait WHERE id = CAST(?22 AS uuid)),
            """;

    private static final String COMPLETED = """
            done AS (
              UPDATE wf_task SET ended_at = CAST(?6 AS timestamptz), ended_by = ?19, outcome = ?21,
                assignee = coalesce(assignee, ?19), claimed_at = coalesce(claimed_at, CAST(?6 AS timestamptz))
              WHERE id = CAST(?18 AS uuid) AND ended_at IS NULL AND (assignee IS NULL OR assignee = ?19)
              RETURNING id),
            left_queues AS (DELETE FROM wf_candidate WHERE task_id = CAST(?18 AS uuid)),
            """;

    private static final String BEGUN = """
            instance AS (
              INSERT INTO wf_instance (id, definition_id, process_key, business_key, parent_id, status, steps,
                started_at, started_by, ended_at, end_node, state, variables)
              VALUES (CAST(?1 AS uuid), CAST(?2 AS uuid), ?3, ?4, ?18, ?14, ?5,
                CAST(?6 AS timestamptz), ?19, CAST(?15 AS timestamptz), ?16, CAST(?17 AS jsonb), CAST(?20 AS jsonb)))
            """;

    private static final String MOVED = """
            instance AS (
              UPDATE wf_instance SET definition_id = CAST(?2 AS uuid), status = ?14, steps = ?5,
                ended_at = CAST(?15 AS timestamptz), end_node = ?16, state = CAST(?17 AS jsonb),
                variables = coalesce(CAST(?20 AS jsonb), variables)
              WHERE id = CAST(?1 AS uuid))
            """;

    private static final String HISTORY = """
            INSERT INTO wf_history (instance_id, seq, at, actor, act, node, variables, trail)
            SELECT CAST(?1 AS uuid), ?5, CAST(?6 AS timestamptz), ?9, ?10, ?11, CAST(?12 AS jsonb), ?13
            """;

    private static final String IF_DONE = "WHERE EXISTS (SELECT 1 FROM done)";

    private static final String STOP = """
            WITH queues AS (DELETE FROM wf_candidate WHERE task_id = ?1)
            UPDATE wf_task SET ended_at = CAST(?2 AS timestamptz), cancelled = true WHERE id = ?1
            """;

    private static final String DROP = "DELETE FROM wf_wait WHERE id = ?1";

    private StepStatements() {}

    /** Writes the step; false when the task it completes was ended or taken by somebody else meanwhile. */
    static boolean write(EntityManager em, StepWrite step) {
        StoredInstance instance = step.instance();
        StepWrite.Completed completed = step.completed();
        boolean opens = !step.opened().isEmpty();
        boolean waits = !step.waits().isEmpty();
        boolean drops = !step.dropped().isEmpty();
        Query statement = em.createNativeQuery("WITH " + (opens ? OPENED : "") + (waits ? WAITS : "")
                        + (drops ? DROPPED : "") + (completed == null ? "" : COMPLETED)
                        + (step.fresh() ? BEGUN : MOVED) + HISTORY + (completed == null ? "" : IF_DONE))
                .setParameter(1, instance.id().toString())
                .setParameter(2, instance.definition().toString())
                .setParameter(5, step.entry().seq())
                .setParameter(6, step.entry().at().toString())
                .setParameter(9, step.entry().actor())
                .setParameter(10, step.entry().act())
                .setParameter(11, step.entry().node())
                .setParameter(12, Json.write(step.entry().variables()))
                .setParameter(13, String.join(" ", step.entry().trail()))
                .setParameter(14, instance.state().status().name())
                .setParameter(15, text(instance.endedAt()))
                .setParameter(16, instance.state().endNode())
                .setParameter(17, StateText.write(instance.state()))
                .setParameter(
                        20,
                        step.variablesChanged() ? Json.write(instance.state().variables()) : null);
        if (opens || step.fresh()) {
            statement.setParameter(3, instance.processKey()).setParameter(4, instance.businessKey());
        }
        if (opens) {
            statement.setParameter(7, opened(step.opened()));
        }
        if (waits) {
            statement.setParameter(8, waits(step.waits()));
        }
        if (drops) {
            statement.setParameter(22, step.dropped().get(0).toString());
        }
        if (step.fresh()) {
            statement.setParameter(18, text(instance.parent())).setParameter(19, instance.startedBy());
        } else if (completed != null) {
            statement
                    .setParameter(18, completed.task().toString())
                    .setParameter(19, completed.by())
                    .setParameter(21, completed.outcome());
        }
        step.dropped().stream().skip(1).forEach(wait -> drop(em, wait));
        step.cancelled().forEach(task -> em.createNativeQuery(STOP)
                .setParameter(1, task)
                .setParameter(2, step.entry().at().toString())
                .executeUpdate());
        return statement.executeUpdate() == 1;
    }

    static void drop(EntityManager em, UUID wait) {
        em.createNativeQuery(DROP).setParameter(1, wait).executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String opened(Collection<Task> tasks) {
        List<Object> rows = new ArrayList<>();
        for (Task t : tasks) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", t.id());
            row.put("node", t.node());
            row.put("name", t.name());
            row.put("form_key", t.formKey());
            row.put("candidates", t.candidates());
            row.put("priority", t.priority());
            row.put("seq", t.order());
            row.put("due_at", t.dueAt());
            row.put("assignee", t.assignee());
            rows.add(row);
        }
        return Json.write(rows);
    }

    private static String waits(Collection<StoredWait> waits) {
        List<Object> rows = new ArrayList<>();
        for (StoredWait w : waits) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", w.id());
            row.put("kind", w.kind().name());
            row.put("node", w.node());
            row.put("name", w.name());
            row.put("due_at", w.due());
            rows.add(row);
        }
        return Json.write(rows);
    }
}
