package bench.engines.bieuduong;

import bench.engines.Db;
import bench.engines.EngineAdapter;
import bench.engines.Flow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskQuery;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;
import vn.bieuduong.workflow.persistence.jpa.JpaStore;

/** Our engine in the harness of its peers: full history, each call one transaction, resource-local EclipseLink. */
public final class BieuDuongAdapter implements EngineAdapter {

    private static final String CLERK = "can-bo";

    private final ThreadLocal<EntityManager> manager = new ThreadLocal<>();
    private final AtomicBoolean timersOn = new AtomicBoolean();
    private final List<Thread> timerThreads = new ArrayList<>();
    private EntityManagerFactory factory;
    private Engine engine;

    @Override
    public String id() {
        return "bieuduong";
    }

    @Override
    public String version() {
        return "workflow on EclipseLink " + org.eclipse.persistence.Version.getVersion();
    }

    @Override
    public List<String> historyLevels() {
        return List.of();
    }

    @Override
    public void open(DataSource dataSource, Db.Kind kind, String history) throws Exception {
        if (kind != Db.Kind.PG) {
            throw new IllegalArgumentException("PostgreSQL only");
        }
        try (Connection c = dataSource.getConnection();
                Statement s = c.createStatement();
                InputStream in = getClass().getResourceAsStream("/workflow.sql")) {
            s.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        factory = Persistence.createEntityManagerFactory("bench", settings);
        engine = new Engine(
                new JpaStore(manager::get),
                Clock.systemUTC(),
                (from, days) -> from.plus(Duration.ofHours(24 * days.longValue())),
                Map.of(),
                group -> true);
        // our deployment asks for a default flow where conditions can all fail; the last of the three becomes it
        String bpmn = Flow.bpmn("https://bieuduong.vn/bpmn", "")
                .replace("<exclusiveGateway id=\"gwKetQua\"", "<exclusiveGateway default=\"f5\" id=\"gwKetQua\"");
        tx(() -> engine.repository().deploy("hoso.bpmn", bpmn.getBytes(StandardCharsets.UTF_8), "admin"));
    }

    private <T> T tx(Supplier<T> work) {
        EntityManager em = factory.createEntityManager();
        manager.set(em);
        try {
            em.getTransaction().begin();
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            manager.remove();
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private <T> T query(Supplier<T> work) {
        EntityManager em = factory.createEntityManager();
        manager.set(em);
        try {
            return work.get();
        } finally {
            manager.remove();
            em.close();
        }
    }

    /** Dates as ISO text: our variables are what JSON can say. */
    private static Map<String, Object> plain(Map<String, Object> variables) {
        Map<String, Object> plain = new HashMap<>(variables);
        plain.replaceAll((name, value) -> value instanceof Date d ? d.toInstant().toString() : value);
        return plain;
    }

    @Override
    public String start(String businessKey, Map<String, Object> variables) {
        return tx(() -> engine.runtime().start(Flow.PROCESS_KEY, businessKey, plain(variables), CLERK))
                .id()
                .toString();
    }

    @Override
    public String findTask(String instanceId, String taskKey) {
        return query(() -> engine.tasks().open(InstanceId.of(instanceId))).stream()
                .filter(t -> t.node().equals(taskKey))
                .findFirst()
                .map(t -> t.id().toString())
                .orElse(null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        tx(() -> engine.tasks().complete(TaskId.of(taskId), CLERK, variables));
    }

    @Override
    public void message(String instanceId, String messageName, Map<String, Object> variables) {
        tx(() -> engine.runtime().message(InstanceId.of(instanceId), messageName, variables, CLERK));
    }

    @Override
    public boolean ended(String instanceId) {
        return query(() -> engine.runtime().get(InstanceId.of(instanceId))).ended();
    }

    @Override
    public List<TaskLine> inbox(String group, int first, int size) {
        return query(() -> engine.tasks()
                        .find(TaskQuery.forGroups(Set.of(group)).unassigned().page(first, size)))
                .tasks()
                .stream()
                .map(BieuDuongAdapter::line)
                .toList();
    }

    private static TaskLine line(Task t) {
        return new TaskLine(t.id().toString(), t.name(), t.instanceId().toString(), Date.from(t.dueAt()));
    }

    @Override
    public long inboxCount(String group) {
        return query(() -> engine.tasks().count(TaskQuery.forGroups(Set.of(group)).unassigned()));
    }

    @Override
    public String findByBusinessKey(String businessKey) {
        return query(() -> engine.runtime().byBusinessKey(Flow.PROCESS_KEY, businessKey))
                .map(Instance::id)
                .map(InstanceId::toString)
                .orElse(null);
    }

    @Override
    public String findHistoricByBusinessKey(String businessKey) {
        return findByBusinessKey(businessKey);
    }

    @Override
    public Map<String, Object> variables(String instanceId) {
        Map<String, Object> variables = new HashMap<>(
                query(() -> engine.runtime().get(InstanceId.of(instanceId))).variables());
        variables.computeIfPresent("hanXuLy", (name, text) -> Date.from(Instant.parse((String) text)));
        return variables;
    }

    /** A copy's ids are derived from the original's, so that rows of different tables still belong together. */
    @Override
    public void multiply(Connection c, Db.Kind kind, int generation, int copies) throws Exception {
        try (Statement s = c.createStatement()) {
            s.execute("CREATE OR REPLACE FUNCTION copy_id(id uuid, n text) RETURNS uuid LANGUAGE sql IMMUTABLE AS"
                    + " $$SELECT md5(id::text || n)::uuid$$");
            String n = "'" + generation + ".' || k";
            String from = " FROM %s CROSS JOIN generate_series(1," + copies + ") k";
            String key = "'" + Db.copyPrefix(generation) + "' || k || '-' || business_key";
            String due = "due_at + k * interval '17 seconds'";
            String id = "copy_id(id," + n + ")";
            String instance = "copy_id(instance_id," + n + ")";
            s.execute("INSERT INTO wf_instance SELECT " + id + ", definition_id, process_key, " + key
                    + ", parent_id, status, steps, started_at, started_by, ended_at, end_node, state, variables"
                    + from.formatted("wf_instance"));
            s.execute("INSERT INTO wf_task SELECT " + id + "," + instance + ", definition_id, process_key, " + key
                    + ", node, name, form_key, candidates, priority, seq, created_at, " + due
                    + ", assignee, claimed_at, ended_at, ended_by, outcome, cancelled" + from.formatted("wf_task"));
            s.execute("INSERT INTO wf_candidate SELECT copy_id(task_id," + n + "), candidate, free, " + due
                    + from.formatted("wf_candidate"));
            s.execute("INSERT INTO wf_wait SELECT " + id + "," + instance + ", kind, node, name, due_at, attempts, failure"
                    + from.formatted("wf_wait"));
            s.execute("INSERT INTO wf_history SELECT " + instance + ", seq, at, actor, act, node, variables, trail"
                    + from.formatted("wf_history"));
        }
    }

    @Override
    public void makeTimersDue(Connection c) throws Exception {
        try (Statement s = c.createStatement()) {
            s.executeUpdate("UPDATE wf_wait SET due_at = '2020-01-01' WHERE kind = 'TIMER'");
        }
    }

    @Override
    public String pendingTimersSql() {
        return "SELECT count(*) FROM wf_wait WHERE kind = 'TIMER'";
    }

    @Override
    public void startTimerExecutor(boolean tuned) {
        timersOn.set(true);
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(() -> {
                while (timersOn.get()) {
                    if (engine.jobs().runDue(1_000, this::tx) == 0) {
                        try {
                            Thread.sleep(200);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                }
            });
            thread.start();
            timerThreads.add(thread);
        }
    }

    @Override
    public void stopTimerExecutor() throws Exception {
        timersOn.set(false);
        for (Thread thread : timerThreads) {
            thread.join();
        }
        timerThreads.clear();
    }

    @Override
    public void close() {
        factory.close();
    }
}
