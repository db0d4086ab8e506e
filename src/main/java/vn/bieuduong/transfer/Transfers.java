package vn.bieuduong.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Reach;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.Procedures;

/** Sổ chuyển giao: every hand-over, what may be said of it to whom, and the moment at which the dossier changes hands. */
@ApplicationScoped
class Transfers {

    private static final int SHOWN = 200;

    private final EntityManager em;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    Transfers(
            EntityManager em,
            Dossiers dossiers,
            Procedures procedures,
            Organisations organisations,
            Accounts accounts,
            Clock clock) {
        this.em = em;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void add(Transfer transfer) {
        em.persist(transfer);
    }

    Transfer get(UUID id) {
        return Optional.ofNullable(em.find(Transfer.class, id))
                .orElseThrow(() -> Refusal.of(TransferReason.TRANSFER_NOT_FOUND));
    }

    /** With its dossier's row locked, and as it is now: two who decide at one moment do it one after the other. */
    Transfer locked(UUID id) {
        dossiers.locked(get(id).dossier());
        return em.find(Transfer.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Transfer> open(DossierId dossier) {
        return of(dossier).stream().filter(one -> one.state().isOpen()).findFirst();
    }

    /** Newest first. */
    List<Transfer> of(DossierId dossier) {
        return em.createQuery(
                        "select t from Transfer t where t.dossier = :d order by t.askedAt desc, t.written desc",
                        Transfer.class)
                .setParameter("d", dossier.value())
                .getResultList();
    }

    /** Those that wait for an answer of the actor's. */
    List<Transfer> waitingFor(Actor actor) {
        Set<AgencyCode> units = actor.units();
        return em.createQuery(
                        "select t from Transfer t where t.state = :s and (t.toAccount = :a or t.toAccount is null and t.toUnit in :u)"
                                + " order by t.askedAt, t.written",
                        Transfer.class)
                .setParameter("s", TransferState.ASKED)
                .setParameter("a", actor.account().value())
                .setParameter("u", units.isEmpty() ? List.of("") : AgencyCode.values(units))
                .setMaxResults(SHOWN)
                .getResultStream()
                .filter(one -> one.to().isSpokenForBy(actor))
                .toList();
    }

    /** Those that wait for the office, longest first. */
    List<Transfer> toDecide(Reach reach) {
        return reach.isEmpty()
                ? List.of()
                : reach.bind(em.createQuery(
                                "select t from Transfer t, Dossier d where t.dossier = d.id and t.state = :s and "
                                        + reach.condition("d") + " order by t.answeredAt, t.written",
                                Transfer.class))
                        .setParameter("s", TransferState.ACCEPTED)
                        .setMaxResults(SHOWN)
                        .getResultList();
    }

    /** What the reader may be told of it. */
    TransferLine line(Transfer one, Actor reader) {
        Dossier dossier = dossiers.get(one.dossier());
        boolean desk = isDesk(reader, dossier);
        return new TransferLine(
                one.id(),
                one.dossier(),
                one.state(),
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .name(),
                dossier.anyNumber(),
                one.from(),
                one.to(),
                one.isInUnit(),
                one.note(),
                one.asked(),
                one.answered(),
                one.decided(),
                one.reason(),
                one.state() == TransferState.ASKED && one.to().isSpokenForBy(reader),
                one.state().isOpen() && dossier.belongsTo(reader),
                one.state() == TransferState.ACCEPTED && desk);
    }

    /** Whether the actor receives dossiers for the agency. */
    static boolean isDesk(Actor actor, Dossier dossier) {
        return actor.reach(role -> role == Role.DESK).covers(dossier.matter());
    }

    /** Refuses where the dossier could not become theirs today. */
    void mustBePossible(Dossier dossier, Owner to) {
        Refusal.unless(!dossier.state().isFinal(), TransferReason.DOSSIER_CLOSED);
        Refusal.unless(dossier.upper().isEmpty(), DossierReason.SENT_UP);
        Set<String> kinds = to.unit() == null ? Organisations.citizenKinds() : organisations.applicantKinds(to.unit());
        Refusal.unless(
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .mayBeFiledBy(kinds),
                TransferReason.MAY_NOT_FILE_THIS,
                to.name());
        boolean somebody = to.account() != null
                ? accounts.acting(to.account())
                        .filter(person -> files(person, to))
                        .isPresent()
                : to.unitCode().stream().anyMatch(unit -> !filing(unit).isEmpty());
        Refusal.unless(somebody, TransferReason.NOBODY_FILES_THERE, to.name());
    }

    private static boolean files(Actor person, Owner to) {
        return to.unit() == null ? person.hasAt(Role.APPLICANT, Duty.CITIZEN) : person.filesFor(to.unit());
    }

    /** Those who file for a unit today. */
    List<Actor> filing(AgencyCode unit) {
        return Stream.of(Role.APPLICANT, Role.UNIT_HEAD)
                .flatMap(role -> accounts.holding(role, unit).stream())
                .distinct()
                .toList();
    }

    /** The dossier is the other side's from now on: of the unit, under whoever took it. */
    void handOver(Transfer one) {
        Dossier dossier = dossiers.locked(one.dossier());
        Owner from = one.from();
        boolean theirs = from.unit() == null
                ? dossier.organisation().isEmpty() && dossier.filer().equals(from.account())
                : dossier.organisation().filter(from.unit()::equals).isPresent();
        Refusal.unless(theirs, TransferReason.DOSSIER_NOT_THEIRS_ANY_MORE);
        mustBePossible(dossier, one.to());
        AccountName account = one.to()
                .accountName()
                .orElseGet(() -> one.answered().orElseThrow().account());
        dossier.passTo(account, accounts.displayName(account), one.to().unit(), unitName(one.to()), now());
    }

    /** Whose it is now, with who answers for it. */
    Owner owner(Dossier dossier) {
        return new Owner(
                dossier.organisation().orElse(null),
                dossier.filer(),
                dossier.organisation()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(dossier.filerName()));
    }

    private String unitName(Owner to) {
        return to.unitCode().map(unit -> organisations.get(unit).name()).orElse(to.name());
    }
}
