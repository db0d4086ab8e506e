package vn.bieuduong.workflow.engine;

import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.ServiceHandler;
import vn.bieuduong.workflow.WorkingHours;
import vn.bieuduong.workflow.definition.Rules;
import vn.bieuduong.workflow.persistence.Store;

/**
 * Bộ máy quy trình: one per application, safe for threads. Every call runs in the caller's transaction; the instance is
 * locked first, so two calls on one instance come one after the other and neither is refused for it.
 */
public final class Engine {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final JobService jobs;
    private final MigrationService migration;
    private final ManagementService control;
    private final RehearsalService rehearsal;

    /**
     * @param workingTime the office's calendar
     * @param handlers what service, send and business-rule tasks may name
     * @param knowsGroup whether a candidate group exists; of {@code DESK@${agency}} asked with {@code DESK}
     */
    public Engine(
            Store store,
            Clock clock,
            WorkingHours workingTime,
            Map<String, ServiceHandler> handlers,
            Predicate<String> knowsGroup) {
        this(store, clock, workingTime, Map.copyOf(handlers)::get, new Rules(handlers::containsKey, knowsGroup, false));
    }

    /** An engine to try definitions with: any group will do, and this one handler does every automatic task. */
    public static Engine rehearsing(Store store, Clock clock, WorkingHours workingTime, ServiceHandler every) {
        return new Engine(store, clock, workingTime, name -> every, Rules.rehearsing());
    }

    private Engine(Store store, Clock clock, WorkingHours workingTime, Handlers handlers, Rules rules) {
        Definitions definitions = new Definitions(store, rules.rehearsal());
        Stepper stepper = new Stepper(store, definitions, clock, workingTime, handlers);
        Starts starts = new Starts(store, stepper);
        repository = new RepositoryService(store, definitions, rules, starts, clock);
        runtime = new RuntimeService(store, definitions, stepper);
        tasks = new TaskService(store, definitions, stepper, clock);
        history = new HistoryService(store, definitions, clock);
        jobs = new JobService(store, stepper, starts, clock);
        rehearsal = new RehearsalService(store, definitions, workingTime, rules);
        migration = new MigrationService(store, definitions, clock, workingTime);
        control = new ManagementService(store, definitions, stepper, starts, clock);
    }

    /** The handlers by name; null where there is none. */
    @FunctionalInterface
    interface Handlers {
        @Nullable
        ServiceHandler get(String name);
    }

    public RepositoryService repository() {
        return repository;
    }

    public RuntimeService runtime() {
        return runtime;
    }

    public TaskService tasks() {
        return tasks;
    }

    public HistoryService history() {
        return history;
    }

    public JobService jobs() {
        return jobs;
    }

    public ManagementService control() {
        return control;
    }

    public MigrationService migration() {
        return migration;
    }

    public RehearsalService rehearsal() {
        return rehearsal;
    }
}
