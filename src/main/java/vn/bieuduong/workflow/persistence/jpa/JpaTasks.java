package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.QueueCount;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskQuery;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Json;

/** The tables of tasks and queues. */
final class JpaTasks {

    private static final String TASK = " JOIN wf_task t ON t.id = c.task_id";

    private static final String COUNTS =
            "SELECT c.candidate, count(*) FILTER (WHERE c.free), count(*) FILTER (WHERE NOT c.free),"
                    + " count(*) FILTER (WHERE c.due_at >= ?2 AND c.due_at < ?3), count(*) FILTER (WHERE c.due_at < ?2)"
                    + " FROM wf_candidate c%s WHERE c.candidate IN (SELECT jsonb_array_elements_text(CAST(?1 AS jsonb)))%s"
                    + " GROUP BY c.candidate";

    private final Supplier<EntityManager> managers;

    JpaTasks(Supplier<EntityManager> managers) {
        this.managers = managers;
    }

    private EntityManager em() {
        return managers.get();
    }

    Optional<Task> get(UUID id) {
        return tasks(em().createNativeQuery("SELECT * FROM wf_task WHERE id = ?1", TaskEntity.class)
                        .setParameter(1, id))
                .stream()
                .findFirst();
    }

    List<Task> of(InstanceId instance) {
        return named(TaskEntity.ALL, instance);
    }

    List<Task> open(InstanceId instance) {
        return named(TaskEntity.OPEN, instance).stream()
                .sorted(Comparator.comparingInt(Task::order)) // a few: PostgreSQL takes longer to prepare for it
                .toList();
    }

    private List<Task> named(String query, InstanceId instance) {
        List<?> found =
                em().createNamedQuery(query).setParameter(1, instance.value()).getResultList();
        return found.stream().map(row -> TaskEntity.view((Object[]) row)).toList();
    }

    private static List<Task> tasks(Query query) {
        List<?> found = query.setHint("eclipselink.refresh", true).getResultList();
        return found.stream().map(t -> ((TaskEntity) t).view()).toList();
    }

    boolean assign(UUID task, @Nullable String from, @Nullable String to, @Nullable Instant at) {
        em().createNamedQuery(InstanceEntity.LOCK_BY_TASK).setParameter(1, task).getResultList();
        int assigned = em().createNativeQuery("UPDATE wf_task SET assignee = ?1, claimed_at = CAST(?2 AS timestamptz)"
                        + " WHERE id = ?3 AND ended_at IS NULL AND assignee IS NOT DISTINCT FROM ?4")
                .setParameter(1, to)
                .setParameter(2, at == null ? null : at.toString())
                .setParameter(3, task)
                .setParameter(4, from)
                .executeUpdate();
        if (assigned == 0) {
            return false;
        }
        queue(em(), task);
        return true;
    }

    /** Puts an open task, as it stands in its row, into the queues it belongs to and takes it out of all others. */
    static void queue(EntityManager em, UUID task) {
        em.createNativeQuery("DELETE FROM wf_candidate WHERE task_id = ?1")
                .setParameter(1, task)
                .executeUpdate();
        em.createNativeQuery("INSERT INTO wf_candidate (task_id, candidate, free, due_at)"
                        + " SELECT id, c, assignee IS NULL, coalesce(due_at, '9999-12-31Z') FROM wf_task,"
                        + " jsonb_array_elements_text(candidates) c WHERE id = ?1"
                        + " UNION ALL SELECT id, '@' || assignee, false, coalesce(due_at, '9999-12-31Z')"
                        + " FROM wf_task WHERE id = ?1 AND assignee IS NOT NULL")
                .setParameter(1, task)
                .executeUpdate();
    }

    // queues

    List<Task> find(TaskQuery query) {
        Filter filter = new Filter(query);
        String sql = "SELECT t.* FROM (SELECT DISTINCT c.due_at, c.task_id FROM " + filter.queues("q")
                + " CROSS JOIN LATERAL ("
                + filter.inQueue("c.due_at, c.task_id") + " ORDER BY c.due_at, uuid_send(c.task_id) LIMIT "
                + (query.first() + query.size() + 1) + ") c ORDER BY c.due_at, c.task_id" + filter.page()
                + ") p JOIN wf_task t ON t.id = p.task_id ORDER BY p.due_at, t.id";
        return tasks(filter.bind(em().createNativeQuery(sql, TaskEntity.class)));
    }

    long count(TaskQuery query) {
        Filter filter = new Filter(query);
        String sql = "SELECT count(DISTINCT c.task_id) FROM " + filter.queues("q") + " CROSS JOIN LATERAL ("
                + filter.inQueue("c.task_id") + ") c";
        return ((Number) filter.bind(em().createNativeQuery(sql)).getSingleResult()).longValue();
    }

    Map<String, QueueCount> counts(
            Set<String> groups, Instant now, Instant nearDue, TaskQuery.@Nullable Condition condition) {
        Map<String, QueueCount> counts = new TreeMap<>();
        groups.forEach(group -> counts.put(group, new QueueCount(0, 0, 0, 0)));
        List<String> values = condition == null ? List.of() : condition.values();
        String sql = condition == null
                ? COUNTS.formatted("", "")
                : COUNTS.formatted(TASK, asked(condition, i -> "?" + (i + 4)));
        Query query = em().createNativeQuery(sql)
                .setParameter(1, Json.write(groups))
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(nearDue));
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 4, values.get(i));
        }
        for (Object row : query.getResultList()) {
            Object[] r = (Object[]) row;
            counts.put((String) r[0], new QueueCount(number(r[1]), number(r[2]), number(r[3]), number(r[4])));
        }
        return counts;
    }

    /** The host's condition with the names of the tables here. */
    private static String asked(TaskQuery.Condition condition, IntFunction<String> values) {
        String sql = condition
                .sql()
                .replace(TaskQuery.Condition.KEY, "t.business_key")
                .replace(TaskQuery.Condition.CANDIDATE, "c.candidate");
        for (int i = 0; i < condition.values().size(); i++) {
            sql = sql.replace(TaskQuery.Condition.value(i), values.apply(i));
        }
        return " AND (" + sql + ")";
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Collects the parameters of a query's conditions. */
    private static final class Filter {

        private final TaskQuery query;
        private final List<Object> parameters = new ArrayList<>();

        Filter(TaskQuery query) {
            this.query = query;
        }

        String add(Object parameter) {
            parameters.add(parameter);
            return "?" + parameters.size();
        }

        /**
         * The queues asked for, each once for free and once for taken tasks unless only one is wanted. What a person has
         * taken is a queue too, with an @ before the name.
         */
        String queues(String alias) {
            Set<String> queues = query.assignee() == null ? query.candidates() : Set.of("@" + query.assignee());
            String free = query.claimed() == null ? "(true), (false)" : query.claimed() ? "(false)" : "(true)";
            return "jsonb_array_elements_text(CAST(" + add(Json.write(queues)) + " AS jsonb)) " + alias
                    + "(candidate) CROSS JOIN (VALUES " + free + ") f(free)";
        }

        String inQueue(String columns) {
            boolean join = query.processKey() != null || query.businessKey() != null || query.condition() != null;
            return "SELECT " + columns + " FROM wf_candidate c" + (join ? TASK : "")
                    + " WHERE c.candidate = q.candidate AND c.free = f.free" + due("c.due_at")
                    + keys() + condition();
        }

        private String due(String column) {
            Instant after = query.dueAfter();
            Instant before = query.dueBefore();
            return (after == null
                            ? ""
                            : " AND (" + column + " >= " + add(Timestamp.from(after)) + " OR " + column + " IS NULL)")
                    + (before == null ? "" : " AND " + column + " < " + add(Timestamp.from(before)));
        }

        private String keys() {
            return (query.processKey() == null ? "" : " AND t.process_key = " + add(query.processKey()))
                    + (query.businessKey() == null ? "" : " AND t.business_key = " + add(query.businessKey()));
        }

        private String condition() {
            TaskQuery.Condition asked = query.condition();
            return asked == null ? "" : asked(asked, i -> add(asked.values().get(i)));
        }

        /** One task more than the page, to know whether there are more. */
        String page() {
            return " LIMIT " + (query.size() + 1) + " OFFSET " + query.first();
        }

        Query bind(Query statement) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setParameter(i + 1, parameters.get(i));
            }
            return statement;
        }
    }
}
