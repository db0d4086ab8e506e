package vn.bieuduong.workflow;

import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
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

    /**
     * @param workingTime the office's calendar
     * @param handlers what service, send and business-rule tasks may name
     * @param knowsGroup whether a candidate group exists; of {@code DESK@${agency}} asked with {@code DESK}
     */
    public Engine(
            Store store,
            Clock clock,
            WorkingTime workingTime,
            Map<String, ServiceHandler> handlers,
            Predicate<String> knowsGroup) {
        Definitions definitions = new Definitions(store);
        Rules rules = new Rules(handlers::containsKey, knowsGroup, false);
        Stepper stepper = new Stepper(store, definitions, clock, workingTime, Map.copyOf(handlers));
        repository = new RepositoryService(store, definitions, rules, clock);
        runtime = new RuntimeService(store, definitions, stepper);
        tasks = new TaskService(store, definitions, stepper, clock);
        history = new HistoryService(store, definitions, clock);
        jobs = new JobService(store, stepper, clock);
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
}
