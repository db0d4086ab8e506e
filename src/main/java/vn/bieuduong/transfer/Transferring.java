package vn.bieuduong.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.Bodies;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Chuyển giao hồ sơ: whoever has a dossier, draft or filed, asks another to take it; the other accepts or refuses. Within the unit it
 * is his then; to another unit or to a person it waits for the office. Until it is done the other sees nothing of the dossier but
 * procedure and number.
 */
@ApplicationScoped
@Transactional
public class Transferring {

    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST = 20;

    private final Transfers transfers;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Bodies bodies;
    private final Facts facts;
    private final AuditTrail trail;

    @Inject
    Transferring(
            Transfers transfers, Dossiers dossiers, Accounts accounts, Bodies bodies, Facts facts, AuditTrail trail) {
        this.transfers = transfers;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.bodies = bodies;
        this.facts = facts;
        this.trail = trail;
    }

    /** Others who file for the dossier's unit, and could have it next; none when it is a person's. */
    public List<Actor> colleagues(Actor actor, DossierId id) {
        Dossier dossier = mine(actor, dossiers.get(id));
        return dossier.organisation().map(transfers::filing).orElse(List.of()).stream()
                .filter(one -> !one.account().equals(dossier.filer()))
                .toList();
    }

    /** Asks somebody of the same unit to answer for it from now on. */
    public UUID askColleague(Actor actor, DossierId id, @Nullable AccountName account, String note) {
        Dossier dossier = mine(actor, dossiers.locked(id));
        Actor colleague = colleagues(actor, id).stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElseThrow(() -> refused("colleague", TransferReason.COLLEAGUE_UNKNOWN));
        return ask(
                actor,
                dossier,
                new Owner(dossier.organisation().orElseThrow(), colleague.account(), colleague.displayName()),
                note);
    }

    /** Asks another unit to take it; whoever files for that one accepts. */
    public UUID askUnit(Actor actor, DossierId id, String typed, String note) {
        Dossier dossier = mine(actor, dossiers.locked(id));
        List<Finding> findings = new ArrayList<>();
        if (typed.isBlank()) {
            findings.add(Finding.on("unit", TransferReason.UNIT_MISSING));
        }
        Optional<Organisation> unit = typed.isBlank() ? Optional.empty() : bodies.meant(findings, "unit", typed);
        if (unit.isPresent()
                && dossier.organisation().filter(unit.get().code()::equals).isPresent()) {
            findings.add(Finding.on("unit", TransferReason.THE_SAME_OWNER));
        }
        Refusal.ifAny(findings);
        Organisation taker = unit.orElseThrow();
        return ask(actor, dossier, new Owner(taker.code(), null, taker.name()), note);
    }

    /**
     * Asks a person to take it in his own name. Sign-in name and full name must both be his: nobody learns by trying who has an account.
     */
    public UUID askPerson(Actor actor, DossierId id, String account, String fullName, String note) {
        Dossier dossier = mine(actor, dossiers.locked(id));
        Actor person = AccountName.read(account)
                .flatMap(accounts::acting)
                .filter(one -> one.hasAt(Role.APPLICANT, Duty.CITIZEN))
                .filter(one -> Folded.areAlike(one.displayName(), fullName))
                .orElseThrow(() -> refused("account", TransferReason.PERSON_UNKNOWN));
        boolean same = dossier.organisation().isEmpty() && dossier.filer().equals(person.account());
        Refusal.ifAny(same ? List.of(Finding.on("account", TransferReason.THE_SAME_OWNER)) : List.of());
        return ask(actor, dossier, new Owner(null, person.account(), person.displayName()), note);
    }

    private UUID ask(Actor actor, Dossier dossier, Owner to, String note) {
        Refusal.ifAny(
                note.length() > LONGEST_NOTE
                        ? List.of(Finding.on("note", TransferReason.NOTE_TOO_LONG, LONGEST_NOTE))
                        : List.of());
        Optional<Transfer> open = transfers.open(dossier.id());
        if (open.isPresent()) {
            Transfer there = open.get();
            Refusal.unless(
                    there.to().equals(to),
                    TransferReason.TRANSFER_OPEN_ALREADY,
                    there.to().name());
            return there.id();
        }
        Refusal.unless(transfers.of(dossier.id()).size() < MOST, TransferReason.TOO_MANY_TRANSFERS, MOST);
        transfers.mustBePossible(dossier, to);
        Transfer asked = new Transfer(dossier.id(), transfers.owner(dossier), to, note.strip(), actor, transfers.now());
        transfers.add(asked);
        done(actor, asked, TransferAct.TRANSFER_ASKED);
        return asked.id();
    }

    /** Takes it. Accepted once, accepting again changes nothing. */
    public void accept(Actor actor, UUID id) {
        Transfer one = addressed(actor, id);
        if (one.state() == TransferState.ACCEPTED || one.state() == TransferState.DONE) {
            return;
        }
        transfers.mustBePossible(dossiers.get(one.dossier()), one.to());
        one.accept(actor, transfers.now());
        if (one.state() == TransferState.DONE) {
            transfers.handOver(one);
        }
        done(actor, one, TransferAct.TRANSFER_ACCEPTED);
    }

    /** Does not take it. */
    public void refuse(Actor actor, UUID id, String reason) {
        Transfer one = addressed(actor, id);
        ActReason.mustBeGiven(reason);
        if (one.state() != TransferState.REFUSED) {
            one.refuse(reason.strip(), actor, transfers.now());
            done(actor, one, TransferAct.TRANSFER_REFUSED);
        }
    }

    /** Takes the asking back, as long as nothing has come of it. */
    public void withdraw(Actor actor, UUID id, String reason) {
        Transfer one = transfers.locked(id);
        Refusal.unless(dossiers.get(one.dossier()).belongsTo(actor), TransferReason.TRANSFER_NOT_FOUND);
        ActReason.mustBeGiven(reason);
        if (one.state() != TransferState.WITHDRAWN) {
            one.withdraw(reason.strip(), actor, transfers.now());
            done(actor, one, TransferAct.TRANSFER_WITHDRAWN);
        }
    }

    /** One of them, for either side and for the desk once it is asked; to everybody else there is none. */
    public TransferLine one(Actor actor, UUID id) {
        Transfer one = transfers.get(id);
        Dossier dossier = dossiers.get(one.dossier());
        boolean concerned = dossier.isReadBy(actor)
                || one.asked().account().equals(actor.account())
                || one.to().isSpokenForBy(actor);
        boolean desk = Transfers.isDesk(actor, dossier) && one.answered().isPresent();
        Refusal.unless(concerned || desk, TransferReason.TRANSFER_NOT_FOUND);
        return transfers.line(one, actor);
    }

    /** Those that wait for his answer, oldest first. */
    public List<TransferLine> waitingFor(Actor actor) {
        return transfers.waitingFor(actor).stream()
                .map(one -> transfers.line(one, actor))
                .toList();
    }

    /** All of a dossier, newest first; whoever calls has checked that the reader sees the dossier. */
    public List<TransferLine> of(Actor reader, DossierId id) {
        return transfers.of(id).stream().map(one -> transfers.line(one, reader)).toList();
    }

    private Transfer addressed(Actor actor, UUID id) {
        Transfer one = transfers.locked(id);
        Refusal.unless(one.to().isSpokenForBy(actor), TransferReason.TRANSFER_NOT_FOUND);
        return one;
    }

    private static Dossier mine(Actor actor, Dossier dossier) {
        Refusal.unless(dossier.belongsTo(actor), TransferReason.TRANSFER_NOT_FOUND);
        return dossier;
    }

    private void done(Actor actor, Transfer one, TransferAct act) {
        write(trail, actor, act, one);
        facts.announce(one.changed());
    }

    static void write(AuditTrail trail, Actor actor, TransferAct act, Transfer one) {
        String reason = one.reason().isEmpty() ? "" : ": " + one.reason();
        trail.write(
                actor.account(),
                act,
                one.dossier().toString(),
                one.from().name() + " → " + one.to().name() + reason);
    }

    private static Refusal refused(String field, Reason reason) {
        return new Refusal(List.of(Finding.on(field, reason)));
    }
}
