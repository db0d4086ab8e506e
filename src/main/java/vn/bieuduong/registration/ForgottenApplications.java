package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.bieuduong.platform.Texts;

/**
 * Quên đề nghị không được nhận: who a unit's person was is kept after a refusal only as long as {@code config/retention.yaml} says; that a
 * unit applied, and why it was refused, stays.
 */
@ApplicationScoped
@Transactional
class ForgottenApplications {

    private final EntityManager em;
    private final RetentionRules rules;
    private final Clock clock;

    @Inject
    ForgottenApplications(EntityManager em, RetentionRules rules, Clock clock) {
        this.em = em;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes name, telephone, address and note out of those whose time is over; how many there were. */
    int forget() {
        return em.createNativeQuery(
                        "update unit_application set person_name = ?1, person_title = null, phone = null, email = '', note = ''"
                                + " where state = ?2 and decided_at < ?3 and email <> ''")
                .setParameter(1, Texts.of("registration", "application.nobody", Texts.VIETNAMESE, List.of()))
                .setParameter(2, ApplicationState.REFUSED.name())
                .setParameter(
                        3, Timestamp.from(clock.instant().minus(Duration.ofDays(rules.refusedApplicationsDays()))))
                .executeUpdate();
    }
}
