package vn.bieuduong.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.platform.Facts;

/** Sắp hết hạn, đã hết hạn: has both told once some days before a power of attorney ends by its days, and once when it has. */
@ApplicationScoped
@Transactional
class MandateEnding {

    /** In one turn, so that its transaction stays short. */
    private static final int AT_ONCE = 100;

    private final EntityManager em;
    private final Mandates mandates;
    private final MandateRules rules;
    private final Facts facts;

    @Inject
    MandateEnding(EntityManager em, Mandates mandates, MandateRules rules, Facts facts) {
        this.em = em;
        this.mandates = mandates;
        this.rules = rules;
        this.facts = facts;
    }

    /** Whether there may be more. */
    boolean tell() {
        LocalDate today = mandates.today();
        List<Mandate> over = due("m.overToldAt is null and m.lastDay < :day", today);
        over.forEach(one -> facts.announce(one.over(mandates.now())));
        List<Mandate> near = due(
                "m.nearToldAt is null and m.overToldAt is null and m.lastDay <= :day",
                today.plusDays(rules.on(today).toldBeforeDays()));
        near.forEach(one -> one.nearlyOver(mandates.now()).ifPresent(facts::announce));
        return over.size() == AT_ONCE || near.size() == AT_ONCE;
    }

    /** Takes from those that came to nothing some time ago who, without an account, was to be represented. */
    void forget() {
        Instant before = mandates.now().minus(Duration.ofDays(rules.refusedPersonsDays()));
        em.createQuery(
                        "select m from Mandate m where m.principal is null and m.person.name is not null"
                                + " and (m.decidedAt < :before or m.endedAt < :before)",
                        Mandate.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .forEach(Mandate::forgetPerson);
    }

    /** Locked: of two nodes one finds them. */
    private List<Mandate> due(String which, LocalDate day) {
        return em.createQuery("select m from Mandate m where m.state = :given and " + which, Mandate.class)
                .setParameter("given", MandateState.GIVEN)
                .setParameter("day", day)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
