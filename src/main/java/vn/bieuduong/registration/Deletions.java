package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.account.WaysIn;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;

/**
 * Xoá tài khoản: its owner asks, an administrator carries it out. Name, addresses and numbers go, drafts go, nobody can sign in; dossiers
 * that were filed and the trail stay, as {@link RetentionRules} tells.
 */
@ApplicationScoped
@Transactional
public class Deletions {

    private static final int LONGEST_NOTE = 1_000;
    private static final int SHOWN = 200;

    /** Rows that know somebody's devices and codes, or wait for him. */
    private static final List<String> TRACES =
            List.of("remembered_device", "recovery_code", "second_factor", "passkey", "provider_link", "email_change");

    private final EntityManager em;
    private final Accounts accounts;
    private final WaysIn waysIn;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Outbox outbox;
    private final PersonalLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public Deletions(
            EntityManager em,
            Accounts accounts,
            WaysIn waysIn,
            Dossiers dossiers,
            Drafts drafts,
            Outbox outbox,
            PersonalLetters letters,
            AuditTrail trail,
            Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.waysIn = waysIn;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.outbox = outbox;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /** Asks for one's own; once, until it is answered. Its owner is written to at once, so that he notices when it was not he. */
    public void ask(Actor actor, String note) {
        Account account = accounts.get(actor.account());
        Refusal.unless(!account.isOfOffice(), RegistrationReason.ACCOUNT_OF_OFFICE);
        Refusal.unless(mine(actor).isEmpty(), RegistrationReason.DELETION_ASKED_ALREADY);
        String said = Typed.text(note);
        if (said.length() > LONGEST_NOTE) {
            throw new Refusal(List.of(Finding.on("note", RegistrationReason.NOTE_TOO_LONG, LONGEST_NOTE)));
        }
        em.persist(new DeletionRequest(account.name(), account.displayName(), said, clock.instant()));
        trail.write(
                account.name(), RegistrationAct.DELETION_ASKED, account.name().value(), "");
        account.email()
                .ifPresent(to -> letters.send(
                        Occasion.DELETION_ASKED,
                        to,
                        account.displayName(),
                        letters.language(account.name()),
                        "/account/data.xhtml",
                        null,
                        Map.of("account", account.name().value(), "at", OfficeDay.toTheMinute(clock.instant()))));
    }

    /** Takes it back while nobody has answered. */
    public void withdraw(Actor actor) {
        open(actor.account()).ifPresent(request -> {
            em.remove(request);
            trail.write(
                    actor.account(),
                    RegistrationAct.DELETION_WITHDRAWN,
                    actor.account().value(),
                    "");
        });
    }

    /** His own that waits. */
    public Optional<DeletionLine> mine(Actor actor) {
        return open(actor.account()).map(DeletionRequest::line);
    }

    /** Those of a state, oldest first; two hundred at most. */
    public List<DeletionLine> find(Actor administrator, ApplicationState state) {
        AdministrativeAct.mustAdminister(administrator);
        return em.createQuery(
                        "select d from DeletionRequest d where d.state = :state order by d.askedAt",
                        DeletionRequest.class)
                .setParameter("state", state)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(DeletionRequest::line)
                .toList();
    }

    public DeletionLine one(Actor administrator, UUID id) {
        AdministrativeAct.mustAdminister(administrator);
        return Optional.ofNullable(em.find(DeletionRequest.class, id))
                .orElseThrow(() -> Refusal.of(RegistrationReason.APPLICATION_UNKNOWN))
                .line();
    }

    /** Dossiers in his own name that the office still works on: while there are any, he must be reached. */
    public List<String> openDossiers(Actor administrator, UUID id) {
        return own(accounts.get(one(administrator, id).account())).stream()
                .filter(Deletions::isHandled)
                .map(Dossier::anyNumber)
                .toList();
    }

    /** Makes the account nobody's. */
    public void carryOut(Actor administrator, UUID id) {
        DeletionRequest request = waiting(administrator, id);
        Account account = accounts.get(request.account());
        Refusal.unless(!account.isOfOffice(), RegistrationReason.ACCOUNT_OF_OFFICE);
        List<Dossier> own = own(account);
        long handled = own.stream().filter(Deletions::isHandled).count();
        Refusal.unless(handled == 0, RegistrationReason.DOSSIERS_OPEN, handled);
        Actor actor = accounts.actor(account);
        own.stream()
                .filter(dossier -> dossier.state() == DossierState.DRAFT)
                .forEach(dossier -> drafts.discard(actor, dossier.id()));
        String name = account.displayName();
        Optional<String> address = account.email();
        String nobody = Texts.of("registration", "deletion.nobody", Texts.VIETNAMESE, List.of());
        outbox.forget(account.name(), name, address);
        address.ifPresent(to -> letters.last(
                Occasion.ACCOUNT_DELETED,
                to,
                name,
                letters.language(account.name()),
                Map.of("account", account.name().value())));
        waysIn.end(account);
        account.forgetOwner(nobody, Passwords.hash(Passwords.oneTime() + Passwords.oneTime()));
        em.createNativeQuery("delete from link_request where account = ?1 or (issuer, subject) in"
                        + " (select issuer, subject from provider_link where account_id = ?2)")
                .setParameter(1, account.name().value())
                .setParameter(2, account.id())
                .executeUpdate();
        for (String table : TRACES) {
            em.createNativeQuery("delete from " + table + " where account_id = ?1")
                    .setParameter(1, account.id())
                    .executeUpdate();
        }
        em.createNativeQuery(
                        "update unit_application set person_name = ?1, person_title = null, phone = null, email = '',"
                                + " note = '' where account = ?2 or decided_at is not null and lower(email) = ?3")
                .setParameter(1, nobody)
                .setParameter(2, account.name().value())
                .setParameter(3, address.map(AccountName::normal).orElse("?"))
                .executeUpdate();
        em.createNativeQuery("update conversation_message set author_name = ?1 where author = ?2")
                .setParameter(1, nobody)
                .setParameter(2, account.name().value())
                .executeUpdate();
        em.createNativeQuery("update deletion_request set person = ?1, note = '' where account = ?2")
                .setParameter(1, nobody)
                .setParameter(2, account.name().value())
                .executeUpdate();
        address.ifPresent(gone -> em.createNativeQuery("delete from mail_link where address = ?1")
                .setParameter(1, gone)
                .executeUpdate());
        request.carryOut(nobody, administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                RegistrationAct.DELETION_CARRIED_OUT,
                account.name().value(),
                "");
    }

    /** Tells him why not. */
    public void refuse(Actor administrator, UUID id, String reason) {
        DeletionRequest request = waiting(administrator, id);
        ActReason.mustBeGiven(reason);
        request.refuse(reason.strip(), administrator.account(), clock.instant());
        trail.write(
                administrator.account(),
                RegistrationAct.DELETION_REFUSED,
                request.account().value(),
                reason.strip());
        Account account = accounts.get(request.account());
        account.email()
                .ifPresent(to -> letters.send(
                        Occasion.DELETION_REFUSED,
                        to,
                        account.displayName(),
                        letters.language(account.name()),
                        "/account/data.xhtml",
                        null,
                        Map.of("account", account.name().value(), "reason", reason.strip())));
    }

    private List<Dossier> own(Account account) {
        return dossiers.of(accounts.actor(account)).stream()
                .filter(dossier -> dossier.filer().equals(account.name())
                        && dossier.organisation().isEmpty())
                .toList();
    }

    private static boolean isHandled(Dossier dossier) {
        return dossier.state() != DossierState.DRAFT && !dossier.state().isFinal();
    }

    private Optional<DeletionRequest> open(AccountName account) {
        return em.createQuery(
                        "select d from DeletionRequest d where d.account = :account and d.state = :state",
                        DeletionRequest.class)
                .setParameter("account", account.value())
                .setParameter("state", ApplicationState.WAITING)
                .getResultStream()
                .findFirst();
    }

    /** Locked: two administrators cannot both answer it. */
    private DeletionRequest waiting(Actor administrator, UUID id) {
        AdministrativeAct.mustAdminister(administrator);
        DeletionRequest request = Optional.ofNullable(
                        em.find(DeletionRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refusal.of(RegistrationReason.APPLICATION_UNKNOWN));
        Refusal.unless(request.line().state() == ApplicationState.WAITING, RegistrationReason.APPLICATION_DECIDED);
        return request;
    }
}
