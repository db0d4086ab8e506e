package vn.bieuduong.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;

/** Sổ danh sách gửi lên: what was sent to which unit, and what was taken over of it. */
@ApplicationScoped
class Sendings {

    private final EntityManager em;
    private final Nominees nominees;
    private final Clock clock;

    @Inject
    Sendings(EntityManager em, Nominees nominees, Clock clock) {
        this.em = em;
        this.nominees = nominees;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    /** What else has been done so far stands in the database, where what names it by id finds it. */
    void flush() {
        em.flush();
    }

    /** The round that is not filed yet; a new one where there is none. */
    Consolidation open(AgencyCode unit, String procedure, int year) {
        return find(unit, procedure, year).orElseGet(() -> {
            Consolidation begun = new Consolidation(unit, procedure, year, now());
            em.persist(begun);
            em.flush();
            return begun;
        });
    }

    Optional<Consolidation> find(AgencyCode unit, String procedure, int year) {
        return em.createQuery(
                        "select c from Consolidation c where c.unit = :unit and c.procedure = :procedure and c.year = :year"
                                + " and c.state <> :filed",
                        Consolidation.class)
                .setParameter("unit", unit.value())
                .setParameter("procedure", procedure)
                .setParameter("year", year)
                .setParameter("filed", ConsolidationState.FILED)
                .getResultStream()
                .findFirst();
    }

    Consolidation locked(Consolidation one) {
        em.lock(one, LockModeType.PESSIMISTIC_WRITE);
        return one;
    }

    Optional<Consolidation> of(DossierId upward) {
        return Optional.ofNullable(em.find(UpwardDossier.class, upward.value())).map(UpwardDossier::consolidation);
    }

    Sending locked(UUID id) {
        return Optional.ofNullable(em.find(Sending.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.of(ConsolidationReason.SENDING_NOT_FOUND));
    }

    Sending get(UUID id) {
        return Optional.ofNullable(em.find(Sending.class, id))
                .orElseThrow(() -> Refusal.of(ConsolidationReason.SENDING_NOT_FOUND));
    }

    /** The newest of a list. */
    Optional<Sending> newestOf(DossierId list) {
        return em.createQuery("select s from Sending s where s.dossier = :list order by s.sentAt desc", Sending.class)
                .setParameter("list", list.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All that was sent to a unit for a procedure and a year, newest first. */
    List<Sending> to(AgencyCode unit, String procedure, int year) {
        return em.createQuery(
                        "select s from Sending s where s.consolidation.unit = :unit and s.consolidation.procedure = :procedure"
                                + " and s.consolidation.year = :year order by s.sentAt desc",
                        Sending.class)
                .setParameter("unit", unit.value())
                .setParameter("procedure", procedure)
                .setParameter("year", year)
                .getResultList();
    }

    /** How many lists wait for one of the units. */
    long waiting(Collection<AgencyCode> units) {
        return units.isEmpty()
                ? 0
                : em.createQuery(
                                "select count(s) from Sending s where s.consolidation.unit in :units and s.state = :sent",
                                Long.class)
                        .setParameter("units", AgencyCode.values(units))
                        .setParameter("sent", SendingState.SENT)
                        .getSingleResult();
    }

    List<Sending> of(Consolidation one) {
        return em.createQuery("select s from Sending s where s.consolidation = :one order by s.sentAt", Sending.class)
                .setParameter("one", one)
                .getResultList();
    }

    List<GatheredNominee> gathered(Sending one) {
        return em.createQuery("select g from GatheredNominee g where g.sending = :one", GatheredNominee.class)
                .setParameter("one", one)
                .getResultList();
    }

    /** Everybody who was taken into the dossier. */
    List<GatheredNominee> gathered(DossierId upward) {
        return em.createQuery("select g from GatheredNominee g where g.dossier = :upward", GatheredNominee.class)
                .setParameter("upward", upward.value())
                .getResultList();
    }

    List<GatheredPaper> papers(Sending one) {
        return em.createQuery("select p from GatheredPaper p where p.sending = :one", GatheredPaper.class)
                .setParameter("one", one)
                .getResultList();
    }

    void forget(Sending one) {
        gathered(one).forEach(em::remove);
        papers(one).forEach(em::remove);
    }

    SendingLine line(Sending one) {
        return one.line(nominees.count(one.dossier()), gathered(one).size());
    }
}
