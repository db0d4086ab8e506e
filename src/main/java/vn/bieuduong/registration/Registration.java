package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;

/**
 * Xin đăng ký: the first step is an e-mail address, and the answer is the same whoever has it. Its reader goes on with the link, or is
 * told that he has an account already, or that it is locked.
 */
@ApplicationScoped
@Transactional
public class Registration {

    private final Accounts accounts;
    private final MailLinks links;
    private final LetterThrottle throttle;
    private final PersonalLetters letters;
    private final Clock clock;

    @Inject
    public Registration(
            Accounts accounts, MailLinks links, LetterThrottle throttle, PersonalLetters letters, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.throttle = throttle;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Sends what can be sent.
     *
     * @param kind null when nothing was chosen
     * @param language of who asks
     */
    public void ask(String typed, @Nullable RegistrantKind kind, Origin from, Locale language) {
        String address = AccountName.normal(Typed.line(typed));
        List<Finding> findings = new ArrayList<>();
        if (!PersonForm.isEmail(address)) {
            findings.add(Finding.on("email", RegistrationReason.EMAIL_MISSING));
        }
        if (kind == null) {
            findings.add(Finding.on("kind", RegistrationReason.KIND_MISSING));
        }
        if (kind == null || !findings.isEmpty()) {
            throw new Refusal(findings);
        }
        throttle.admit(address, from);
        List<Account> there = kind == RegistrantKind.CITIZEN ? citizens(address) : List.of();
        Optional<Account> locked =
                kind == RegistrantKind.CITIZEN && there.isEmpty() ? accounts.lockedAt(address) : Optional.empty();
        if (locked.isPresent()) {
            tell(Occasion.REGISTERED_LOCKED, address, locked.get(), "/");
        } else if (there.isEmpty()) {
            String token = links.make(kind, address, language);
            letters.send(
                    Occasion.REGISTRATION,
                    address,
                    address,
                    language,
                    kind.page(),
                    token,
                    Map.of(
                            "address",
                            address,
                            "until",
                            OfficeDay.toTheMinute(clock.instant().plus(MailLinks.GOOD_FOR))));
        } else {
            tell(Occasion.REGISTERED_ALREADY, address, there.get(0), "/account/sign-in.xhtml");
        }
    }

    private void tell(Occasion occasion, String address, Account there, String page) {
        letters.send(
                occasion,
                address,
                there.displayName(),
                letters.language(there.name()),
                page,
                null,
                Map.of("account", there.name().value()));
    }

    /** Accounts with which somebody at this address files for himself. */
    List<Account> citizens(String address) {
        Duty own = new Duty(Role.APPLICANT, Duty.CITIZEN);
        return accounts.at(address).stream()
                .filter(account -> account.duties(OfficeDay.today(clock)).contains(own))
                .toList();
    }
}
