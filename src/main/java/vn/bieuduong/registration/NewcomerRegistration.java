package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.openid.Newcomers;
import vn.bieuduong.identity.openid.Newcomers.Newcomer;
import vn.bieuduong.identity.openid.OpenIdReason;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignInStep;
import vn.bieuduong.platform.Refusal;

/**
 * Đăng ký qua nhà cung cấp định danh: whoever was named by a provider and has no account agrees to the text and has one, with the name and
 * the number he was named by. Nobody knows a password of it. Not transactional itself: no connection waits for a hash.
 */
@ApplicationScoped
public class NewcomerRegistration {

    private final Newcomers newcomers;
    private final Citizens citizens;
    private final SignIn signIn;

    @Inject
    public NewcomerRegistration(Newcomers newcomers, Citizens citizens, SignIn signIn) {
        this.newcomers = newcomers;
        this.citizens = citizens;
        this.signIn = signIn;
    }

    /** Who holds the ticket; nobody when it was used or is over. */
    public Optional<Newcomer> find(String ticket) {
        return newcomers.find(ticket);
    }

    /**
     * Opens the account, links it, uses the ticket up and signs its owner in.
     *
     * @param agreed whether he agreed to the text he was shown
     * @param consent the version of that text
     */
    public SignInStep open(
            String ticket, @Nullable String phone, boolean agreed, String consent, Locale language, Origin from) {
        Newcomer newcomer = find(ticket).orElseThrow(() -> Refusal.of(OpenIdReason.NEWCOMER_OVER));
        String email = PersonForm.isEmail(newcomer.email()) ? newcomer.email() : null;
        PersonForm person = new PersonForm(newcomer.displayName(), null, newcomer.personalId(), email, phone);
        Refusal.ifAny(person.findings());
        citizens.mustAgree(agreed, consent);
        Account account = citizens.openNamed(
                person,
                consent,
                Passwords.hash(Passwords.oneTime() + Passwords.oneTime()),
                language,
                opened -> newcomers.link(ticket, opened));
        return signIn.vouched(account.name(), newcomer.assured(), from);
    }
}
