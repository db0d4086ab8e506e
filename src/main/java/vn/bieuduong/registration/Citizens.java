package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.AccountOpened;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.identity.Role;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.random.Unguessable;
import vn.bieuduong.registration.consent.Consents;

/** Sổ công dân đăng ký: opens accounts of people who file for themselves. Their names say nothing of who they are, for trails keep them. */
@ApplicationScoped
@Transactional
class Citizens {

    private static final String PREFIX = "cd";
    private static final int DIGITS = 8;

    private final Accounts accounts;
    private final Registration registration;
    private final MailLinks links;
    private final Consents consents;
    private final Facts facts;
    private final AuditTrail trail;
    private final Wishes wishes;
    private final Clock clock;

    @Inject
    Citizens(
            Accounts accounts,
            Registration registration,
            MailLinks links,
            Consents consents,
            Facts facts,
            AuditTrail trail,
            Wishes wishes,
            Clock clock) {
        this.accounts = accounts;
        this.registration = registration;
        this.links = links;
        this.consents = consents;
        this.facts = facts;
        this.trail = trail;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Refuses who agreed to words that are no longer the current ones. */
    void mustAgreeToday(CitizenForm form) {
        Refusal.unless(consents.isCurrent(form.consent()), RegistrationReason.CONSENT_CHANGED);
    }

    AccountName open(String token, CitizenForm form, String passwordHash, Locale language) {
        mustAgreeToday(form);
        String address = links.use(RegistrantKind.CITIZEN, token);
        Refusal.unless(registration.citizens(address).isEmpty(), RegistrationReason.LINK_OVER);
        PersonForm person = form.person();
        // what is said is the same whatever the reason: a stranger who types another's number learns nothing of him
        Refusal.unless(
                accounts.lockedAt(address).isEmpty()
                        && Optional.ofNullable(person.personalId())
                                .map(PersonalId::new)
                                .flatMap(accounts::lockedWith)
                                .isEmpty(),
                RegistrationReason.NOT_TO_BE_OPENED);
        Account account = new Account(freeName(), person.displayName(), passwordHash, false, clock.instant());
        account.describe(person.displayName(), null, address, null, null);
        account.declare(person.personalId());
        opened(account, person, form.consent(), language);
        return account.name();
    }

    /** Refuses who agreed to words that are no longer the current ones, or to none. */
    void mustAgree(boolean agreed, String consent) {
        if (!agreed) {
            throw new Refusal(List.of(Finding.on("agreed", RegistrationReason.NOT_AGREED)));
        }
        Refusal.unless(consents.isCurrent(consent), RegistrationReason.CONSENT_CHANGED);
    }

    /**
     * Opens one for somebody a provider has named, whose number is his therefore.
     *
     * @param link writes down that it is his
     */
    Account openNamed(PersonForm person, String consent, String passwordHash, Locale language, Consumer<Account> link) {
        Account account = new Account(freeName(), person.displayName(), passwordHash, false, clock.instant());
        account.describe(person.displayName(), person.personalId(), person.email(), null, null);
        opened(account, person, consent, language);
        link.accept(account);
        return account;
    }

    private void opened(Account account, PersonForm person, String consent, Locale language) {
        account.reachBy(person.phone());
        account.hold(List.of(new Duty(Role.APPLICANT, Duty.CITIZEN)));
        accounts.add(account);
        consents.agree(account, consent, language);
        wishes.speak(account.name(), language);
        trail.write(
                account.name(),
                RegistrationAct.CITIZEN_REGISTERED,
                account.name().value(),
                consent);
        facts.announce(new AccountOpened(account.name(), "/account/sign-in.xhtml"));
    }

    private AccountName freeName() {
        AccountName name;
        do {
            name = new AccountName(PREFIX + Unguessable.letters("0123456789", DIGITS));
        } while (accounts.find(name).isPresent());
        return name;
    }
}
