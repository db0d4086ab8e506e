package vn.bieuduong.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Đăng xuất ở nhà cung cấp định danh: whoever came in through one is offered to sign out there too (OpenID Connect RP-Initiated Logout
 * 1.0). The portal keeps no ID token: it says which portal it is, where to come back to, and a state by which the browser is known.
 */
@ApplicationScoped
public class OpenIdSignOut {

    private final Providers providers;
    private final ProviderTalk talk;

    @Inject
    OpenIdSignOut(Providers providers, ProviderTalk talk) {
        this.providers = providers;
        this.talk = talk;
    }

    /** What the provider is called, where one of this id lets people sign out and the office wants that. */
    public Optional<String> offered(String provider, Locale language) {
        return of(provider).filter(one -> canEnd(one)).map(one -> one.name(language));
    }

    private boolean canEnd(Provider provider) {
        try {
            return talk.ending(provider, Unguessable.token()).isPresent();
        } catch (Refusal silent) {
            return false; // it cannot be asked now: the portal's own sign-out is done all the same
        }
    }

    /** Sends somebody there; nothing where it is not offered. */
    public Optional<OpenIdSignIn.Sent> send(String provider) {
        String state = Unguessable.token();
        return of(provider)
                .flatMap(one -> talk.ending(one, state))
                .map(address -> new OpenIdSignIn.Sent(address, state));
    }

    /** Refuses unless it is this browser that was sent, and comes back with what it was sent with. */
    public void back(String ticket, String state) {
        boolean same = !ticket.isEmpty()
                && MessageDigest.isEqual(
                        ticket.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
        Refusal.unless(same, OpenIdReason.PROVIDER_QUESTION_OVER);
    }

    private Optional<Provider> of(String provider) {
        return providers.find(provider).filter(Provider::signsOut);
    }
}
