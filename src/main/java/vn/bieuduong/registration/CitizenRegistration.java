package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.identity.signin.Passwords;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Công dân tự đăng ký: whoever holds the link to an address of his opens an account and files in his own name at once. Not transactional
 * itself: no connection waits for a hash.
 */
@ApplicationScoped
public class CitizenRegistration {

    private final MailLinks links;
    private final Citizens citizens;

    @Inject
    public CitizenRegistration(MailLinks links, Citizens citizens) {
        this.links = links;
        this.citizens = citizens;
    }

    /** The address the link was mailed to; nothing when it is worth nothing. */
    public Optional<String> address(String token) {
        return links.address(RegistrantKind.CITIZEN, token);
    }

    /** Opens the account, uses the link up and gives the account's name. */
    public AccountName open(String token, CitizenForm form, Locale language) {
        String address = address(token).orElseThrow(() -> Refusal.of(RegistrationReason.LINK_OVER));
        Refusal.ifAny(form.findings(address));
        // a hash is dear: nothing that would be refused after it is worth one
        citizens.mustAgreeToday(form);
        return citizens.open(token, form, Passwords.hash(form.password()), language);
    }
}
