package vn.bieuduong.workflow.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.StepDuration;
import vn.bieuduong.workflow.StepLoad;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.persistence.Json;
import vn.bieuduong.workflow.persistence.Monitoring;
import vn.bieuduong.workflow.persistence.StoredInstance;
import vn.bieuduong.workflow.persistence.StoredWait;

/** What administrators ask of the tables. */
final class JpaMonitoring implements Monitoring {

    private static final String FAILED =
            "SELECT w.id, w.instance_id, w.kind, w.node, w.name, w.attempts, w.failure, i.id AS instance,"
                    + " d.id AS definition, d.key, COALESCE(i.business_key, '') FROM wf_wait w"
                    + " LEFT JOIN wf_instance i ON i.id = w.instance_id"
                    + " JOIN wf_definition d ON d.id = COALESCE(i.definition_id, w.instance_id)"
                    + " WHERE w.due_at IS NULL AND w.failure IS NOT NULL";

    private static final String LOAD = "SELECT node, max(name), count(*), count(*) FILTER (WHERE due_at < ?2)"
            + " FROM wf_task WHERE ended_at IS NULL AND definition_id = ?1 GROUP BY node ORDER BY min(seq), node";

    static final String DURATIONS =
            "SELECT node, (array_agg(name ORDER BY ended_at DESC))[1], count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY s),"
                    + " percentile_cont(0.9) WITHIN GROUP (ORDER BY s), max(s), count(due_at),"
                    + " count(*) FILTER (WHERE ended_at > due_at) FROM ("
                    + " SELECT node, name, due_at, ended_at, seq,"
                    + " CAST(extract(epoch FROM ended_at - created_at) AS double precision) AS s FROM wf_task"
                    + " WHERE ended_at >= ?2 AND ended_at < ?3 AND NOT cancelled"
                    + " AND definition_id IN (SELECT CAST(jsonb_array_elements_text(CAST(?1 AS jsonb)) AS uuid))) t"
                    + " GROUP BY node ORDER BY min(seq), node";

    private final Supplier<EntityManager> managers;

    JpaMonitoring(Supplier<EntityManager> managers) {
        this.managers = managers;
    }

    private Query sql(String text) {
        return managers.get().createNativeQuery(text);
    }

    @Override
    public List<Failed> incidents(@Nullable InstanceId instance, int max) {
        String one = instance == null ? "" : " AND w.instance_id = ?1";
        Query query = sql(FAILED + one + " ORDER BY w.id").setMaxResults(max);
        return failed(instance == null ? query : query.setParameter(1, instance.value()));
    }

    @Override
    public Optional<Failed> incident(UUID wait) {
        return failed(sql(FAILED + " AND w.id = ?1").setParameter(1, wait)).stream()
                .findFirst();
    }

    private static List<Failed> failed(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> failed((Object[]) row)).toList();
    }

    private static Failed failed(Object[] r) {
        StoredWait wait = new StoredWait(
                (UUID) r[0],
                (UUID) r[1],
                StoredWait.Kind.valueOf((String) r[2]),
                (String) r[3],
                (String) r[4],
                null,
                ((Number) r[5]).intValue(),
                (String) r[6]);
        return new Failed(
                wait, r[7] == null ? null : new InstanceId((UUID) r[7]), (UUID) r[8], (String) r[9], (String) r[10]);
    }

    @Override
    public long countIncidents() {
        return number(sql("SELECT count(*) FROM wf_wait WHERE due_at IS NULL AND failure IS NOT NULL")
                .getSingleResult());
    }

    @Override
    public long running(UUID definition) {
        return number(sql("SELECT count(*) FROM wf_instance WHERE definition_id = ?1 AND ended_at IS NULL")
                .setParameter(1, definition)
                .getSingleResult());
    }

    @Override
    public Map<UUID, Long> running() {
        Map<UUID, Long> running = new HashMap<>();
        sql("SELECT CAST(definition_id AS text), count(*) FROM wf_instance WHERE ended_at IS NULL GROUP BY definition_id")
                .getResultList()
                .forEach(found -> {
                    Object[] row = (Object[]) found;
                    running.put(UUID.fromString((String) row[0]), number(row[1]));
                });
        return running;
    }

    @Override
    public List<StoredInstance> running(UUID definition, int first, int max) {
        return managers
                .get()
                .createQuery(
                        "SELECT i FROM WfInstance i WHERE i.definition = :definition AND i.endedAt IS NULL"
                                + " ORDER BY i.startedAt DESC, i.id DESC",
                        InstanceEntity.class)
                .setParameter("definition", definition)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(InstanceEntity::view)
                .toList();
    }

    @Override
    public List<StepLoad> load(UUID definition, Instant now) {
        List<?> rows = sql(LOAD)
                .setParameter(1, definition)
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(r -> new StepLoad((String) r[0], (String) r[1], number(r[2]), number(r[3])))
                .toList();
    }

    @Override
    public List<StepDuration> durations(Collection<UUID> definitions, Instant from, Instant to) {
        List<?> rows = sql(DURATIONS)
                .setParameter(1, Json.write(definitions))
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(to))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(r -> new StepDuration(
                        (String) r[0],
                        (String) r[1],
                        number(r[2]),
                        seconds(r[3]),
                        seconds(r[4]),
                        seconds(r[5]),
                        number(r[6]),
                        number(r[7])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Duration seconds(Object value) {
        return Duration.ofMillis(Math.round(((Number) value).doubleValue() * 1_000));
    }
}
