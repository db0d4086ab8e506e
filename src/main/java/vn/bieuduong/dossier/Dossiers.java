package vn.bieuduong.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.number.DossierNumber;
import vn.bieuduong.dossier.number.TypedNumbers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Principal;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.platform.jpa.NumberSeries;

/** Sổ hồ sơ: keeps all dossiers and hands out their numbers. */
@ApplicationScoped
public class Dossiers {

    /**
     * Hồ sơ trong sổ theo dõi: a dossier an agency received.
     *
     * @param stoppedAt when its clock stopped, with a result or without; null while it runs
     */
    public record Registered(Dossier dossier, @Nullable Instant stoppedAt) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private static final String EXTENDABLE =
            " from Dossier d where d.state in :s and d.dueBefore is null and d.dueAt < :t and ";

    private static final String FILED = " and d.state <> :s";

    private final EntityManager em;

    @Inject
    public Dossiers(EntityManager em) {
        this.em = em;
    }

    public void add(Dossier dossier) {
        em.persist(dossier);
    }

    public void remove(Dossier dossier) {
        em.remove(dossier);
    }

    /** The dossier, whoever asks; for doors that have checked the actor by other means. */
    public Dossier get(DossierId id) {
        return find(id).orElseThrow(() -> Refusal.of(DossierReason.NOT_FOUND));
    }

    public Optional<Dossier> find(DossierId id) {
        return Optional.ofNullable(em.find(Dossier.class, id.value()));
    }

    /** The dossier with its row locked until the transaction ends: for acts that must not interleave. */
    public Dossier locked(DossierId id) {
        em.flush(); // the locking read refreshes what is there, and would lose what was not written yet
        return Optional.ofNullable(em.find(Dossier.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.of(DossierReason.NOT_FOUND));
    }

    /** A dossier of the actor's own or of his unit, locked. Somebody else's is answered like one that does not exist. */
    public Dossier owned(Actor filer, DossierId id) {
        Dossier dossier = locked(id);
        return of(dossier.belongsTo(filer), dossier);
    }

    /** One the actor may read, be it his or his unit's: to look at only, waits for nobody. */
    public Dossier shown(Actor filer, DossierId id) {
        Dossier dossier = get(id);
        return of(dossier.isReadBy(filer), dossier);
    }

    private static Dossier of(boolean allowed, Dossier dossier) {
        Refusal.unless(allowed, DossierReason.NOT_FOUND);
        return dossier;
    }

    /** Takes every paper with these bytes off the dossier it stands in, in whatever state that is: nobody opens it any more. */
    public void withhold(Sha256 bytes, Instant now) {
        em.flush();
        em.createNativeQuery("update paper set removed_at = ?1 where removed_at is null"
                        + " and attachment in (select id from attachment where sha256 = ?2)")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, bytes.value())
                .executeUpdate();
        em.clear(); // papers that were read before know nothing of it
    }

    /** By filing reference or official number, however it was typed. */
    public Optional<Dossier> byNumber(String typed) {
        String number = TypedNumbers.canonical(typed);
        return em.createQuery(
                        "select d from Dossier d where d.filingReference = :n or d.dossierNumber = :n", Dossier.class)
                .setParameter("n", number)
                .getResultStream()
                .findFirst();
    }

    /** Those the process instances belong to; one query. */
    public List<Dossier> all(Collection<DossierId> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select d from Dossier d where d.id in :ids", Dossier.class)
                        .setParameter("ids", ids.stream().map(DossierId::value).toList())
                        .getResultList();
    }

    /** Those within reach that wait for the applicant, longest waiting first. */
    public List<Dossier> waiting(Reach reach, int first, int size) {
        return reach.isEmpty()
                ? List.of()
                : reach.bind(em.createQuery(
                                "select d from Dossier d where d.state = :s and " + reach.condition("d")
                                        + " order by d.changedAt, d.id",
                                Dossier.class))
                        .setParameter("s", DossierState.SUPPLEMENT_REQUESTED)
                        .setFirstResult(first)
                        .setMaxResults(size)
                        .getResultList();
    }

    /** Those within reach that are due before a moment and may still be extended, the most urgent first. */
    public List<Dossier> extendable(Reach reach, Instant before, int first, int size) {
        return reach.isEmpty()
                ? List.of()
                : reach.bind(em.createQuery(
                                "select d" + EXTENDABLE + reach.condition("d") + " order by d.dueAt, d.id",
                                Dossier.class))
                        .setParameter("s", List.of(DossierState.RECEIVED, DossierState.IN_PROGRESS))
                        .setParameter("t", before)
                        .setFirstResult(first)
                        .setMaxResults(size)
                        .getResultList();
    }

    /** How many drafts an account keeps. */
    public long drafts(AccountName filer) {
        return em.createQuery(
                        "select count(d) from Dossier d where d.filer = :f and d.state = :s and d.upper is null",
                        Long.class)
                .setParameter("f", filer.value())
                .setParameter("s", DossierState.DRAFT)
                .getSingleResult();
    }

    public long countExtendable(Reach reach, Instant before) {
        return reach.isEmpty()
                ? 0
                : reach.bind(em.createQuery("select count(d)" + EXTENDABLE + reach.condition("d"), Long.class))
                        .setParameter("s", List.of(DossierState.RECEIVED, DossierState.IN_PROGRESS))
                        .setParameter("t", before)
                        .getSingleResult();
    }

    /** What the agency received from a moment on and before another and is within reach, in that order. */
    public List<Registered> received(AgencyCode agency, Reach reach, Instant from, Instant before, int most) {
        return reach.bind(em.createQuery(
                        "select d, c.at from Dossier d"
                                + " left join d.clock c on c.kind = :stop"
                                + " where d.agency = :a and d.receivedAt >= :f and d.receivedAt < :b and "
                                + reach.condition("d") + " order by d.receivedAt, d.dossierNumber",
                        Object[].class))
                .setParameter("stop", ClockEntry.Kind.STOP)
                .setParameter("a", agency.value())
                .setParameter("f", from)
                .setParameter("b", before)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Registered((Dossier) row[0], (Instant) row[1]))
                .toList();
    }

    public long countReceived(AgencyCode agency, Reach reach, Instant from, Instant before) {
        return reach.bind(em.createQuery(
                        "select count(d) from Dossier d"
                                + " where d.agency = :a and d.receivedAt >= :f and d.receivedAt < :b and "
                                + reach.condition("d"),
                        Long.class))
                .setParameter("a", agency.value())
                .setParameter("f", from)
                .setParameter("b", before)
                .getSingleResult();
    }

    /** Those that wait for an answer whose last day is over. */
    public List<DossierId> waitingPast(Instant now) {
        return em.createQuery(
                        "select d.id from Supplement s join s.dossier d where d.state = :s and s.answeredAt is null"
                                + " and s.deadline < :day",
                        java.util.UUID.class)
                .setParameter("s", DossierState.SUPPLEMENT_REQUESTED)
                .setParameter("day", OfficeDay.of(now).plusDays(1))
                .setMaxResults(100)
                .getResultStream()
                .map(DossierId::new)
                .toList();
    }

    /** The dossier that this supplement was asked for. */
    public Optional<DossierId> withSupplement(java.util.UUID supplement) {
        return em.createQuery("select d.id from Supplement s join s.dossier d where s.id = :s", java.util.UUID.class)
                .setParameter("s", supplement)
                .getResultStream()
                .map(DossierId::new)
                .findFirst();
    }

    /**
     * Those that wait for an answer and of which it is not known yet that their applicant was told, or that are due by this day
     * and nobody was reminded; the most urgent first.
     */
    public List<DossierId> withUnsettledTime(LocalDate near) {
        return em.createQuery(
                        "select d.id from Supplement s join s.dossier d where d.state = :s and s.answeredAt is null"
                                + " and (s.runsFrom is null or (s.deadline <= :near"
                                + " and (s.remindedOf is null or s.remindedOf <> s.deadline))) order by s.deadline",
                        java.util.UUID.class)
                .setParameter("s", DossierState.SUPPLEMENT_REQUESTED)
                .setParameter("near", near)
                .setMaxResults(500)
                .getResultStream()
                .map(DossierId::new)
                .toList();
    }

    public long countWaiting(Reach reach) {
        return reach.isEmpty()
                ? 0
                : reach.bind(em.createQuery(
                                "select count(d) from Dossier d where d.state = :s and " + reach.condition("d"),
                                Long.class))
                        .setParameter("s", DossierState.SUPPLEMENT_REQUESTED)
                        .getSingleResult();
    }

    /** How many dossiers within reach had a supplement answered since, which this officer had asked for. */
    public long countAnswered(AccountName officer, Reach reach, Instant since) {
        return reach.isEmpty()
                ? 0
                : reach.bind(em.createQuery(
                                "select count(distinct d) from Supplement s join s.dossier d where s.askedBy = :o"
                                        + " and s.answeredAt >= :since and " + reach.condition("d"),
                                Long.class))
                        .setParameter("o", officer.value())
                        .setParameter("since", since)
                        .getSingleResult();
    }

    /** Those that the actor {@link Dossier#isReadBy may read} as filer, for his unit or for whom he represents, the last changed first. */
    public List<Dossier> of(Actor filer) {
        return of(filer, "");
    }

    /** The same of one procedure, in whatever version. */
    public List<Dossier> of(Actor filer, String procedure) {
        return readable(
                        filer,
                        "d",
                        " and (:p = '' or d.procedureId = :p) order by d.changedAt desc, d.id",
                        Dossier.class)
                .setParameter("p", procedure)
                .setMaxResults(500)
                .getResultStream()
                .filter(dossier -> dossier.isReadBy(filer))
                .toList();
    }

    /** Those in one state. */
    public List<Dossier> of(Actor filer, DossierState state) {
        return readable(filer, "d", " and d.state = :s order by d.changedAt desc, d.id", Dossier.class)
                .setParameter("s", state)
                .setMaxResults(500)
                .getResultStream()
                .filter(dossier -> dossier.isReadBy(filer))
                .toList();
    }

    /** Those that were filed, the last changed first, some at a time. */
    public List<Dossier> filedOf(Actor filer, int first, int size) {
        return readable(filer, "d", FILED + " order by d.changedAt desc, d.id", Dossier.class)
                .setParameter("s", DossierState.DRAFT)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public int countFiledOf(Actor filer) {
        return readable(filer, "count(d)", FILED, Long.class)
                .setParameter("s", DossierState.DRAFT)
                .getSingleResult()
                .intValue();
    }

    /** What is filed the actor may read by this alone; drafts of a unit are not for its readers. */
    private <T> TypedQuery<T> readable(Actor filer, String what, String and, Class<T> type) {
        Set<AgencyCode> units = filer.units();
        Set<AccountName> whole = new HashSet<>(Set.of(filer.account()));
        Set<String> some = new HashSet<>(Set.of(""));
        for (Principal one : filer.principals()) {
            if (one.procedure().isEmpty()) {
                whole.add(one.account());
            } else {
                some.add(one.account() + " " + one.procedure());
            }
        }
        return em.createQuery(
                        "select " + what + " from Dossier d where ((d.organisation is null and (d.filer in :whole"
                                + " or concat(d.filer, ' ', d.procedureId) in :some)) or d.organisation in :u)" + and,
                        type)
                .setParameter("whole", AccountName.values(whole))
                .setParameter("some", some)
                .setParameter("u", units.isEmpty() ? List.of("") : AgencyCode.values(units));
    }

    /** Mã hồ sơ {@code <agency>-YYMMDD-XXXX}: the next number of the agency's day, without gaps and never twice. */
    public DossierNumber nextNumber(AgencyCode agency, Instant now) {
        LocalDate day = OfficeDay.of(now);
        int next = new NumberSeries(em, "dossier").next(agency, day.toString());
        Refusal.unless(next <= 9999, DossierReason.NUMBERS_USED_UP);
        return new DossierNumber(agency + "-" + DAY.format(day) + "-" + String.format("%04d", next));
    }
}
