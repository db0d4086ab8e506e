package vn.bieuduong.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.representation.MandateLine.Person;
import vn.bieuduong.representation.MandateLine.Step;

/** Sổ uỷ quyền: every power of attorney, and what is said of it to whom. */
@ApplicationScoped
class Mandates {

    private static final int SHOWN = 200;

    private final EntityManager em;
    private final Accounts accounts;
    private final Procedures procedures;
    private final RepresentedPeople people;
    private final Intake intake;
    private final Clock clock;

    @Inject
    Mandates(
            EntityManager em,
            Accounts accounts,
            Procedures procedures,
            RepresentedPeople people,
            Intake intake,
            Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.procedures = procedures;
        this.people = people;
        this.intake = intake;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return OfficeDay.today(clock);
    }

    void add(Mandate mandate) {
        em.persist(mandate);
    }

    Mandate get(UUID id) {
        return Optional.ofNullable(em.find(Mandate.class, id))
                .orElseThrow(() -> Refusal.of(MandateReason.MANDATE_NOT_FOUND));
    }

    /** With its row locked. */
    Mandate locked(UUID id) {
        return Optional.ofNullable(em.find(Mandate.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.of(MandateReason.MANDATE_NOT_FOUND));
    }

    /** Those in which the account gives or acts, newest first. */
    List<Mandate> of(AccountName account) {
        return em.createQuery(
                        "select m from Mandate m where m.principal = :a or m.representative = :a order by m.madeAt desc, m.written desc",
                        Mandate.class)
                .setParameter("a", account.value())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Those that wait for the desk of one of the agencies, longest first. */
    List<Mandate> toDecide(Collection<AgencyCode> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m from Mandate m where m.state = :s and m.agency in :a order by m.madeAt, m.written",
                                Mandate.class)
                        .setParameter("s", MandateState.WAITING)
                        .setParameter("a", AgencyCode.values(agencies))
                        .setMaxResults(SHOWN)
                        .getResultList();
    }

    boolean isDesk(Actor actor, Mandate one) {
        return one.agency().filter(agency -> actor.hasAt(Role.DESK, agency)).isPresent();
    }

    MandateLine line(Mandate one, Actor reader) {
        LocalDate today = today();
        boolean desk = isDesk(reader, one);
        return new MandateLine(
                one.id(),
                one.state(),
                one.person()
                        .map(person -> new Person(null, person.name()))
                        .or(() -> one.principal().map(this::person))
                        .orElse(new Person(null, "")),
                one.person(),
                desk && one.person().filter(people::hasOwnAccount).isPresent(),
                person(one.representative()),
                scopeName(one.scope()),
                one.firstDay(),
                one.lastDay(),
                one.counts(today),
                one.paper().map(intake::get),
                one.madeAt(),
                step(one.decidedBy(), one.decidedAt()),
                one.reason(),
                step(one.endedBy(), one.endedAt()),
                one.isOpen() && !one.isPast(today) && one.isOf(reader.account()),
                one.state() == MandateState.WAITING && desk,
                one.state() == MandateState.GIVEN
                        && !one.isPast(today)
                        && one.person().isPresent()
                        && desk
                        && !one.isOf(reader.account()));
    }

    private Person person(AccountName account) {
        return new Person(account, accounts.displayName(account));
    }

    private Optional<Step> step(Optional<String> by, Optional<Instant> at) {
        return by.flatMap(account -> at.map(when -> new Step(accounts.displayName(account), when)));
    }

    private String scopeName(String scope) {
        return scope.isEmpty()
                ? ""
                : procedures.newest(scope).map(Procedure::name).orElse(scope);
    }
}
