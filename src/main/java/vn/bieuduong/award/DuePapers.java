package vn.bieuduong.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.bieuduong.award.OfficialPapers.Available;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.platform.Facts;

/**
 * Giấy tờ đến lượt lập: what acts owe. An act writes down in its own transaction which papers it brings about and what they
 * say; the files are made and sealed after its commit, in the order of the acts, by whichever node takes them.
 */
@ApplicationScoped
@Transactional
public class DuePapers {

    /** Longer than a paper takes with a slow time stamp; what a killed node had taken is free again after it. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    private static final Duration CATCH_UP_PAUSE = Duration.ofMinutes(10);

    private final PaperContents contents;
    private final Issuing issuing;
    private final IssuedRegister register;
    private final Dossiers dossiers;
    private final Facts facts;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public DuePapers(
            PaperContents contents,
            Issuing issuing,
            IssuedRegister register,
            Dossiers dossiers,
            Facts facts,
            EntityManager em,
            Clock clock) {
        this.contents = contents;
        this.issuing = issuing;
        this.register = register;
        this.dossiers = dossiers;
        this.facts = facts;
        this.em = em;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected DuePapers() {
        this(null, null, null, null, null, null, null);
    }

    /** Writes down what the dossier owes since the act that ends here; what is owed or made already is left as it is. */
    public void settle(Dossier dossier) {
        em.flush(); // papers are made from what the database says
        List<Available> owed = new ArrayList<>(contents.offered(dossier, true));
        contents.certificates(dossier).forEach(one -> owed.add(new Available(one.kind(), one.ordinal())));
        Set<Available> there = new HashSet<>(register.issued(dossier.id()));
        of(dossier.id()).forEach(one -> there.add(one.paper()));
        owed.removeIf(paper -> paper.kind() == IssuedKind.DECISION || there.contains(paper));
        if (!owed.isEmpty()) {
            Instant now = clock.instant();
            int place = 0;
            for (PaperToIssue paper : contents.all(dossier, owed)) {
                em.persist(new DuePaper(dossier.id(), paper, place++, now));
            }
            facts.announce(new PapersDue(dossier.id()));
        }
    }

    /** Those of the dossier that are not made yet. */
    List<PaperInMaking> waiting(DossierId dossier) {
        return of(dossier).stream().map(DuePaper::inMaking).toList();
    }

    Optional<DuePaper> find(DossierId dossier, IssuedKind kind, int ordinal) {
        return of(dossier).stream()
                .filter(one -> one.paper().equals(new Available(kind, ordinal)))
                .findFirst();
    }

    /** Takes the next one to make; empty when none is due now. */
    Optional<UUID> claim() {
        Instant now = clock.instant();
        return next("select id from paper_due where not_before <= ?1 order by due_at, place limit 1 for update skip locked")
                .map(id -> {
                    em.find(DuePaper.class, id).claim(now.plus(CLAIM));
                    em.flush();
                    return id;
                });
    }

    /** Makes and seals it, enters it in the register and crosses it off, all at once or not at all. */
    void make(UUID id) {
        DuePaper due = em.find(DuePaper.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (due == null) {
            return; // another node took longer than a claim lasts, and has made it after all
        }
        register.add(issuing.issue(due));
        em.remove(due);
    }

    void failed(UUID id, String why) {
        DuePaper due = em.find(DuePaper.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (due != null) {
            due.failed(why, clock.instant());
        }
    }

    /** Takes a dossier from before papers were made at their act; empty when there is none left. */
    Optional<UUID> claimOld() {
        return next("select dossier_id from paper_catch_up where not_before <= ?1 limit 1 for update skip locked")
                .map(id -> {
                    em.createNativeQuery("update paper_catch_up set not_before = ?1 where dossier_id = ?2")
                            .setParameter(1, Timestamp.from(clock.instant().plus(CATCH_UP_PAUSE)))
                            .setParameter(2, id)
                            .executeUpdate();
                    return id;
                });
    }

    /** Writes down what the old dossier never got. */
    void settleOld(UUID id) {
        settle(dossiers.locked(new DossierId(id)));
        em.createNativeQuery("delete from paper_catch_up where dossier_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private Optional<UUID> next(String query) {
        List<?> ids = em.createNativeQuery(query)
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        return ids.stream().findFirst().map(id -> UUID.fromString(id.toString()));
    }

    private List<DuePaper> of(DossierId dossier) {
        return em.createQuery("select p from DuePaper p where p.dossier = :d order by p.dueAt, p.place", DuePaper.class)
                .setParameter("d", dossier.value())
                .getResultList();
    }
}
