package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.signin.Invitations;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;

/**
 * Quên mật khẩu: whoever names an account or its e-mail address has a link sent to that address. Whoever asks learns nothing of whether
 * there is one; the letter tells its reader the truth.
 */
@ApplicationScoped
@Transactional
public class ForgottenPassword {

    private static final String PAGE = "/account/invitation.xhtml";

    private final Accounts accounts;
    private final Invitations invitations;
    private final LetterThrottle throttle;
    private final PersonalLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public ForgottenPassword(
            Accounts accounts,
            Invitations invitations,
            LetterThrottle throttle,
            PersonalLetters letters,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.throttle = throttle;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Sends what can be sent.
     *
     * @param typed a sign-in name or an e-mail address
     * @param language of who asks, for an address no account has
     */
    public void ask(String typed, Origin from, Locale language) {
        String who = AccountName.normal(Typed.line(typed));
        if (AccountName.read(who).isEmpty() && !PersonForm.isEmail(who)) {
            throw new Refusal(List.of(Finding.on("who", RegistrationReason.WHO_MISSING)));
        }
        throttle.admit(who, from);
        List<Account> meant = accounts.meantBy(who);
        meant.forEach(account -> account.email().ifPresent(address -> send(account, address, from)));
        if (meant.isEmpty() && PersonForm.isEmail(who)) {
            letters.send(
                    Occasion.FORGOTTEN_UNKNOWN,
                    who,
                    who,
                    language,
                    "/registration/register.xhtml",
                    null,
                    Map.of("address", who));
        }
    }

    private void send(Account account, String address, Origin from) {
        String token = invitations.forgotten(account);
        trail.write(
                AccountName.ANONYMOUS,
                RegistrationAct.FORGOTTEN_ASKED,
                account.name().value(),
                from.address());
        letters.send(
                Occasion.FORGOTTEN,
                address,
                account.displayName(),
                letters.language(account.name()),
                PAGE,
                token,
                Map.of(
                        "account",
                        account.name().value(),
                        "until",
                        OfficeDay.toTheMinute(clock.instant().plus(Invitations.FORGOTTEN_GOOD_FOR))));
    }
}
