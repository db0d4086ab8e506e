package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.openid.OpenIdSignOut;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Đã đăng xuất: whoever came in through a provider is still signed in there, and may sign out there too. */
@Named
@RequestScoped
public class SignedOutPage {

    private final OpenIdSignOut door;
    private final RequestParameters ask;
    private @Nullable Optional<String> name;

    @Inject
    SignedOutPage(OpenIdSignOut door, RequestParameters ask) {
        this.door = door;
        this.ask = ask;
    }

    public String getProvider() {
        return ask.text("provider").orElse("");
    }

    /** What the provider is called; "" where there is nothing to end there. */
    public String getName() {
        if (name == null) {
            name = door.offered(getProvider(), Language.current());
        }
        return name.orElse("");
    }
}
