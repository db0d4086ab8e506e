package vn.bieuduong.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.identity.Actor;

/** Liên kết của mình: the providers through which somebody signs in, listed and taken away by himself. */
@ApplicationScoped
public class OwnProviders {

    private final ProviderLinks links;

    @Inject
    OwnProviders(ProviderLinks links) {
        this.links = links;
    }

    /** Somebody's own, oldest first. */
    public List<ProviderLine> of(Actor actor) {
        return links.of(actor.account());
    }

    /** Whether he has to sign in with his second step before he adds or removes one. */
    public boolean isStepNeeded(Actor actor, String token) {
        return links.isStepNeeded(actor.account(), token);
    }

    /** What the office calls the provider. */
    public String label(String issuer) {
        return links.label(issuer);
    }

    public void unlink(Actor actor, String token, UUID id) {
        links.unlink(actor.account(), token, id);
    }
}
