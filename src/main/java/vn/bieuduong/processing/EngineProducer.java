package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.identity.Role;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.persistence.jpa.JpaStore;
import vn.bieuduong.workflow.persistence.memory.MemoryStore;

/**
 * Wires the engine to the portal: its store to our transaction, its working time to our calendar, its groups to our roles. Step
 * budgets count office time, so that a quarter of an eight-hour day is two office hours.
 */
@ApplicationScoped
public class EngineProducer {

    @Produces
    @Singleton
    Engine engine(EntityManager em, Clock clock, WorkingDays workingDays) {
        return wire(em, clock, workingDays);
    }

    static Engine wire(EntityManager em, Clock clock, WorkingDays workingDays) {
        return new Engine(new JpaStore(em), clock, workingDays::afterOfficeDays, Map.of(), EngineProducer::known);
    }

    /** An engine that can only look at definitions. */
    public static Engine engineForChecks() {
        return new Engine(new MemoryStore(), Clock.systemUTC(), (from, days) -> from, Map.of(), EngineProducer::known);
    }

    /** Groups are {@code ROLE@AGENCY}; the agency is often an expression and known only when a process runs. */
    private static boolean known(String group) {
        int at = group.indexOf('@');
        String role = at < 0 ? group : group.substring(0, at);
        for (Role one : Role.values()) {
            if (one.name().equals(role)) {
                return true;
            }
        }
        return false;
    }
}
