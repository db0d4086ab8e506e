package vn.bieuduong.identity.openid;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;

/** The doors to providers over a test's database, and a browser that walks through them. */
public final class OpenIdDoors {

    static final Duration PATIENCE = Duration.ofSeconds(4);

    public final OpenIdSignIn door;
    public final Newcomers newcomers;
    final OwnProviders own;
    final LinkDeciding deciding;

    private OpenIdDoors(OpenIdSignIn door, Newcomers newcomers, OwnProviders own, LinkDeciding deciding) {
        this.door = door;
        this.newcomers = newcomers;
        this.own = own;
        this.deciding = deciding;
    }

    public static OpenIdDoors over(
            EntityManager em, Settings settings, Clock clock, Facts facts, SignIn signIn, List<Provider> configured) {
        return over(em, settings, clock, facts, signIn, configured, PATIENCE);
    }

    static OpenIdDoors over(
            EntityManager em,
            Settings settings,
            Clock clock,
            Facts facts,
            SignIn signIn,
            List<Provider> configured,
            Duration patience) {
        Accounts accounts = new Accounts(em, settings, clock);
        AuditTrail trail = new AuditTrail(em, clock);
        Providers providers = new Providers(configured);
        ProviderLinks links = new ProviderLinks(em, accounts, providers, facts, trail, clock, settings);
        Newcomers newcomers = new Newcomers(em, links, clock);
        return new OpenIdDoors(
                new OpenIdSignIn(
                        providers,
                        new Questions(em, clock),
                        new ProviderTalk(settings, patience),
                        links,
                        newcomers,
                        signIn),
                newcomers,
                new OwnProviders(links),
                new LinkDeciding(em, accounts, links, trail, clock));
    }

    /** The tests' provider as a province would name it. */
    public static Provider configured(TestProvider provider, Role... required) {
        return new Provider(
                "vneid",
                Map.<Locale, String>of(Texts.VIETNAMESE, "Định danh thử", Texts.ENGLISH, "Test identity"),
                provider.issuer(),
                TestProvider.CLIENT,
                TestProvider.SECRET,
                List.of("profile"),
                new Provider.Claims("citizen_id", "name", "email"),
                List.of("loa3"),
                false,
                true,
                true,
                Set.of(required));
    }

    /** Goes to the provider and comes back, as one browser. */
    public Arrival through(TestProvider provider, Origin from) {
        OpenIdSignIn.Sent sent = door.send("vneid", "/dossier/mine.xhtml", from).orElseThrow();
        return back(provider, sent, Optional.empty(), "", from);
    }

    Arrival back(TestProvider provider, OpenIdSignIn.Sent sent, Optional<Actor> actor, String token, Origin from) {
        return door.back(sent.ticket(), answer(provider.visited(sent.address())), actor, token, from);
    }

    static OpenIdSignIn.Answer answer(Map<String, String> brought) {
        return new OpenIdSignIn.Answer(
                brought.get("state"), brought.get("code"), brought.get("error"), brought.get("iss"));
    }
}
