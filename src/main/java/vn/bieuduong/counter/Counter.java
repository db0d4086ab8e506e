package vn.bieuduong.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.filing.Submitters;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.processing.handling.Reception;

/** Quầy tiếp nhận: the desk clerk meets whoever came with papers, begins his dossier for him, files it and takes it in. */
@ApplicationScoped
@Transactional
public class Counter {

    private static final int LONGEST_SHOWN = 200;

    private final Visitors visitors;
    private final Accounts accounts;
    private final Submitters submitters;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Drafts drafts;
    private final Filing filing;
    private final Reception reception;
    private final Dossiers dossiers;
    private final AuditTrail audit;
    private final EntityManager em;
    private final Clock clock;

    @Inject
    Counter(
            Visitors visitors,
            Accounts accounts,
            Submitters submitters,
            Procedures procedures,
            Organisations organisations,
            Drafts drafts,
            Filing filing,
            Reception reception,
            Dossiers dossiers,
            AuditTrail audit,
            EntityManager em,
            Clock clock) {
        this.visitors = visitors;
        this.accounts = accounts;
        this.submitters = submitters;
        this.procedures = procedures;
        this.organisations = organisations;
        this.drafts = drafts;
        this.filing = filing;
        this.reception = reception;
        this.dossiers = dossiers;
        this.audit = audit;
        this.em = em;
        this.clock = clock;
    }

    /** Whether the actor stands at a desk. */
    public boolean isClerk(Actor actor) {
        return actor.has(Role.DESK);
    }

    /** What may be handed in at the clerk's desk today. */
    public List<Procedure> procedures(Actor clerk) {
        AgencyCode desk = desk(clerk);
        return procedures.current(OfficeDay.today(clock)).stream()
                .filter(procedure ->
                        competent(procedure, desk).filter(desk::equals).isPresent())
                .toList();
    }

    /** Whoever has this personal number or sign-in name, with whom he may file for. */
    public List<Visitor> find(Actor clerk, String typed) {
        desk(clerk);
        List<Account> found = visitors.found(Typed.line(typed).replaceAll("(?<=\\d)[ .-](?=\\d)", ""));
        found.forEach(one -> audit.write(
                clerk.account(), CounterAct.COUNTER_FOUND, one.name().value(), ""));
        return found.stream().map(this::visitor).toList();
    }

    /**
     * Begins a dossier for somebody who was found.
     *
     * @param forWhom the key of one whom he may file for; "" where there is one alone
     * @param shown what he identified himself by
     */
    public DossierId open(Actor clerk, @Nullable AccountName account, String forWhom, String procedure, String shown) {
        Account found = Optional.ofNullable(account)
                .flatMap(accounts::find)
                .orElseThrow(() -> Refusal.of(CounterReason.NOBODY_CHOSEN));
        return open(clerk, found, forWhom, procedure, shown);
    }

    /** Begins one for somebody who has no account: he gets one that nobody can sign in to. */
    public DossierId openFor(Actor clerk, PersonForm person, String procedure, String shown) {
        desk(clerk);
        mustBeSaid(shown);
        return open(clerk, visitors.newcomer(person), "", procedure, shown);
    }

    private DossierId open(Actor clerk, Account visitor, String forWhom, String procedure, String shown) {
        AgencyCode desk = desk(clerk);
        mustBeSaid(shown);
        Actor filer = accounts.filing(visitor.name()).orElseThrow(() -> Refusal.of(CounterReason.NOBODY_CHOSEN));
        DossierId id = drafts.open(filer, forWhom, procedure, desk);
        Dossier draft = dossiers.get(id);
        Refusal.unless(draft.agency().equals(desk), CounterReason.OTHER_DESK);
        Procedure begun = procedures.get(draft.procedureId(), draft.procedureVersion());
        Refusal.unless(!submitters.of(filer, begun).isEmpty(), DossierReason.NOT_FOR_THIS_APPLICANT);
        draft.bringToDesk(desk);
        Refusal.unless(Originals.isOfDesk(clerk, draft), CounterReason.OTHER_AREA);
        em.flush(); // the visit names it by id
        Instant now = clock.instant();
        em.persist(new CounterVisit(id, desk, clerk, filer.displayName(), Typed.line(shown), now));
        audit.write(clerk.account(), CounterAct.COUNTER_OPENED, id.value().toString(), procedure);
        return id;
    }

    /** Whether it is a draft of the actor's desk. */
    public boolean isAt(Actor actor, DossierId id) {
        return dossiers.find(id)
                .filter(dossier -> dossier.state() == DossierState.DRAFT)
                .filter(dossier -> Originals.isOfDesk(actor, dossier))
                .isPresent();
    }

    /** Whether it was filed at the actor's desk, where he goes on with it in the office. */
    public boolean isFiledAt(Actor actor, DossierId id) {
        return dossiers.find(id)
                .filter(dossier -> dossier.state() != DossierState.DRAFT)
                .filter(dossier -> Originals.isOfDesk(actor, dossier))
                .isPresent();
    }

    /** Files the draft and takes it in at once: whoever came goes home with form 01. Done once, however often it is asked for. */
    public void file(Actor clerk, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        Refusal.unless(Originals.isOfDesk(clerk, dossier), CounterReason.DESK_NOT_FOUND);
        if (dossier.state() == DossierState.DRAFT) {
            filing.file(clerk, id);
            em.find(CounterVisit.class, id.value()).compared(clerk);
            reception.accept(clerk, id);
            audit.write(clerk.account(), CounterAct.COUNTER_FILED, id.value().toString(), dossier.anyNumber());
        }
    }

    /** Throws a draft of the desk away; not while the desk has originals of it, which nobody would know of any more. */
    public void discard(Actor clerk, DossierId id) {
        Dossier draft = dossiers.locked(id);
        Refusal.unless(isAt(clerk, id), CounterReason.DESK_NOT_FOUND);
        long held = em.createQuery(
                        "select count(h) from HeldOriginal h where h.dossier = :d and h.returnedAt is null", Long.class)
                .setParameter("d", id.value())
                .getSingleResult();
        Refusal.unless(held == 0, CounterReason.ORIGINALS_HELD, held);
        audit.write(clerk.account(), CounterAct.COUNTER_DISCARDED, id.value().toString(), draft.procedureId());
        drafts.discard(clerk, id);
    }

    /** A draft of the desk that waits to be gone on with. */
    public record Waiting(DossierId id, String person, String procedure, Instant metAt) {}

    /** The drafts of the clerk's desk, newest first. */
    public List<Waiting> waiting(Actor clerk) {
        Reach reach = clerk.reach(role -> role == Role.DESK);
        return reach.bind(em.createQuery(
                        "select v from CounterVisit v, Dossier d where d.id = v.dossier and d.state = :draft"
                                + " and v.agency = :desk and " + reach.condition("d") + " order by v.metAt desc",
                        CounterVisit.class))
                .setParameter("draft", DossierState.DRAFT)
                .setParameter("desk", desk(clerk).value())
                .setMaxResults(50)
                .getResultStream()
                .map(visit -> {
                    Dossier draft = dossiers.get(visit.dossier());
                    String name = procedures
                            .get(draft.procedureId(), draft.procedureVersion())
                            .name();
                    return new Waiting(visit.dossier(), visit.person(), name, visit.metAt());
                })
                .toList();
    }

    private Visitor visitor(Account account) {
        return new Visitor(
                account.name(),
                account.displayName(),
                accounts.filing(account.name()).map(submitters::of).orElse(List.of()));
    }

    private Optional<AgencyCode> competent(Procedure procedure, AgencyCode desk) {
        boolean commune = organisations
                .communeOf(desk)
                .map(Organisation::code)
                .filter(desk::equals)
                .isPresent();
        return procedure.level() == Level.COMMUNE && !commune
                ? Optional.empty()
                : Optional.of(organisations
                        .competentFor(procedure.level().name(), desk)
                        .code());
    }

    /** Where the clerk stands; to all others there is no desk. */
    private static AgencyCode desk(Actor clerk) {
        return clerk.agenciesOf(Role.DESK).stream()
                .min(Comparator.comparing(AgencyCode::value))
                .orElseThrow(() -> Refusal.of(CounterReason.DESK_NOT_FOUND));
    }

    private static void mustBeSaid(String shown) {
        String line = Typed.line(shown);
        if (!Typed.says(line) || line.length() > LONGEST_SHOWN) {
            throw new Refusal(List.of(Finding.on("shown", CounterReason.SHOWN_MISSING)));
        }
    }
}
