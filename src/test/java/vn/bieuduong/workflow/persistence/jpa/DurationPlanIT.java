package vn.bieuduong.workflow.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.workflow.persistence.Json;

/** Durations of a month read that month's tasks, however many lie before it. */
@ExtendWith(Database.class)
class DurationPlanIT {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void aPeriodIsFoundByTheIndexAmongAHundredThousandTasks(EntityManager em) {
        UUID definition = UUID.randomUUID();
        em.createNativeQuery(
                        "INSERT INTO wf_task (id, instance_id, definition_id, process_key, business_key, node, name,"
                                + " candidates, priority, seq, created_at, due_at, ended_at, cancelled)"
                                + " SELECT gen_random_uuid(), gen_random_uuid(), ?1, 'p', 'k', 'work', 'work', '[]', 50, 1,"
                                + " CAST(?2 AS timestamptz) - n * interval '15 minutes' - interval '1 day',"
                                + " NULL, CAST(?2 AS timestamptz) - n * interval '15 minutes', false"
                                + " FROM generate_series(100000, 1, -1) n")
                .setParameter(1, definition)
                .setParameter(2, Timestamp.from(NOW))
                .executeUpdate();
        em.createNativeQuery("SELECT brin_summarize_new_values('wf_task_ended')")
                .getSingleResult();
        em.createNativeQuery("ANALYZE wf_task").executeUpdate();

        List<?> plan = em.createNativeQuery("EXPLAIN " + JpaMonitoring.DURATIONS)
                .setParameter(1, Json.write(List.of(definition)))
                .setParameter(2, Timestamp.from(NOW.minus(Duration.ofDays(30))))
                .setParameter(3, Timestamp.from(NOW))
                .getResultList();
        assertThat(plan.toString()).contains("wf_task_ended").doesNotContain("Seq Scan on wf_task");

        assertThat(new JpaMonitoring(() -> em).durations(List.of(definition), NOW.minus(Duration.ofDays(30)), NOW))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.count()).isEqualTo(30 * 96);
                    assertThat(work.median()).isEqualTo(Duration.ofDays(1));
                });
    }
}
