package vn.bieuduong.workflow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;
import vn.bieuduong.workflow.persistence.Store;
import vn.bieuduong.workflow.persistence.jpa.JpaStore;
import vn.bieuduong.workflow.persistence.memory.MemoryStore;

/** An engine with a clock the test sets, on either store; each call is a transaction of its own. */
public final class Office {

    /** Begins on a Monday morning. */
    public static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private final ThreadLocal<EntityManager> manager = new ThreadLocal<>();
    private final EntityManagerFactory factory;
    private final Map<String, ServiceHandler> handlers = new HashMap<>();
    private final Engine engine;
    private final String name;
    private Instant now = START;

    private final Store store;

    private Office(String name, EntityManagerFactory factory, Map<String, ServiceHandler> handlers, Clock clock) {
        this.name = name;
        this.factory = factory;
        this.store = factory == null ? new MemoryStore() : new JpaStore(manager::get);
        this.handlers.putAll(handlers);
        this.handlers.putIfAbsent("nothing", call -> Map.of());
        this.handlers.putIfAbsent("message", call -> Map.of());
        this.engine = new Engine(
                store,
                clock == null ? new Moving() : clock,
                Office::plus,
                this.handlers,
                group -> !group.startsWith("unknown"));
    }

    public static Office inMemory(Map<String, ServiceHandler> handlers) {
        return new Office("memory", null, handlers, null);
    }

    public static Office onPostgres(EntityManagerFactory factory, Map<String, ServiceHandler> handlers) {
        return new Office("PostgreSQL", factory, handlers, null);
    }

    /** On PostgreSQL by the true time, in thousandths. */
    static Office byTheClock(EntityManagerFactory factory) {
        return new Office("PostgreSQL", factory, Map.of(), Clock.tickMillis(ZoneOffset.UTC));
    }

    /** A working day is a day here; the calendar is somebody else's test. */
    public static Instant plus(Instant from, BigDecimal days) {
        return from.plusSeconds(days.multiply(BigDecimal.valueOf(86_400)).longValue());
    }

    /** Runs the work in a transaction: the running one, or one of its own. */
    public <T> T in(Supplier<T> work) {
        if (factory == null || manager.get() != null) {
            return work.get();
        }
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

    public Store store() {
        return store;
    }

    /** The running transaction's entity manager; only on PostgreSQL. */
    public EntityManager em() {
        return manager.get();
    }

    public Engine engine() {
        return engine;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    // what tests do most

    public Deployment deploy(String file, byte[] bpmn) {
        return in(() -> engine.repository().deploy(file, bpmn, "admin"));
    }

    /** Deploys the file beside the test class. */
    public Deployment deploy(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + file + " beside " + beside);
            }
            return deploy(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InstanceId start(Deployment process, Map<String, ?> variables) {
        return in(() -> engine.runtime().start(process.id(), "HS-" + process.key(), variables, "nộp"))
                .id();
    }

    public Instance instance(InstanceId id) {
        return in(() -> engine.runtime().get(id));
    }

    public List<Task> open(InstanceId instance) {
        return in(() -> engine.tasks().open(instance));
    }

    /** The nodes of the open tasks, in order. */
    public List<String> openNodes(InstanceId instance) {
        return open(instance).stream().map(Task::node).toList();
    }

    public Task open(InstanceId instance, String node) {
        return open(instance).stream()
                .filter(t -> t.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task " + node + " but " + openNodes(instance)));
    }

    public Instance complete(InstanceId instance, String node, Map<String, ?> variables) {
        TaskId task = open(instance, node).id();
        return in(() -> engine.tasks().complete(task, "an", variables));
    }

    public Instance complete(InstanceId instance, String node) {
        return complete(instance, node, Map.of());
    }

    public Instance complete(InstanceId instance, String node, String outcome) {
        return complete(instance, node, Map.of("outcome", outcome));
    }

    public Instance message(InstanceId instance, String message) {
        return in(() -> engine.runtime().message(instance, message, Map.of(), "nộp"));
    }

    public int runJobs() {
        return engine.jobs().runDue(1_000, this::in);
    }

    /** Every node entered, in order. */
    public List<String> entered(InstanceId instance) {
        return in(() -> engine.history().entries(instance)).stream()
                .flatMap(e -> e.trail().stream())
                .filter(step -> step.startsWith("+"))
                .map(step -> step.substring(1))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
