package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.openid.OpenIdSignIn;
import vn.bieuduong.identity.openid.OwnProviders;
import vn.bieuduong.identity.openid.ProviderLine;
import vn.bieuduong.identity.openid.Providers;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/** Nhà cung cấp định danh: the ways through them on the sign-in page, and one's own links, added and removed by whoever has just typed his password. */
@Named
@RequestScoped
public class ProvidersPage {

    /** A provider somebody can be sent to. */
    public record Way(String id, String name) {}

    private final Providers providers;
    private final OwnProviders own;
    private final OpenIdSignIn door;
    private final SignIn signIn;
    private final SignInCookie cookie;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private @Nullable List<ProviderLine> lines;
    private String password = "";
    private String proof;

    @Inject
    ProvidersPage(
            Providers providers,
            OwnProviders own,
            OpenIdSignIn door,
            SignIn signIn,
            SignInCookie cookie,
            CurrentActor actor,
            RequestParameters ask,
            HttpServletRequest request) {
        this.providers = providers;
        this.own = own;
        this.door = door;
        this.signIn = signIn;
        this.cookie = cookie;
        this.actor = actor;
        this.ask = ask;
        this.request = request;
        this.proof = ask.isSent() && actor.find().isPresent()
                ? ask.text("proof")
                        .filter(sent -> signIn.hasProved(actor.get(), sent))
                        .orElse("")
                : "";
    }

    /** All of them, as the sign-in page offers them. */
    public List<Way> getWays() {
        return providers.all().stream()
                .map(one -> new Way(one.id(), one.name(Language.current())))
                .toList();
    }

    /** Those he is not linked with. */
    public List<Way> getOpen() {
        return providers.all().stream()
                .filter(one ->
                        getLines().stream().noneMatch(line -> line.issuer().equals(one.issuer())))
                .map(one -> new Way(one.id(), one.name(Language.current())))
                .toList();
    }

    /** Why the last way through one led nowhere; "" when it did not. */
    public String getRefused() {
        return ask.text("refused")
                .flatMap(name -> Refused.read(name, ask.number("wait")))
                .map(finding -> Texts.of(finding, Language.current()))
                .orElse("");
    }

    /** What the person who has said no gave as his reason; "" when nobody has. */
    public String getWhy() {
        return ask.uuid("of").flatMap(door::whyRefused).orElse("");
    }

    public List<ProviderLine> getLines() {
        if (lines == null) {
            lines = own.of(actor.get());
        }
        return lines;
    }

    /** What people call the provider; its address when it is configured no more. */
    public String label(String issuer) {
        return providers.all().stream()
                .filter(one -> one.issuer().equals(issuer))
                .map(one -> one.name(Language.current()))
                .findFirst()
                .orElse(issuer);
    }

    /** Shows that the password was typed on this page some minutes ago; "" when it has to be typed. */
    public String getProof() {
        return proof;
    }

    public boolean isProved() {
        return !proof.isEmpty();
    }

    public void prove() {
        proof = signIn.prove(actor.get(), password);
    }

    public String unlink(UUID id) {
        Refusal.unless(isProved(), IdentityReason.PASSWORD_AGAIN);
        own.unlink(actor.get(), token(), id);
        return "/account/providers?faces-redirect=true&done=providerUnlinked";
    }

    /** Whether he must first sign in with his second step. */
    public boolean isStepNeeded() {
        return own.isStepNeeded(actor.get(), token());
    }

    private String token() {
        return cookie.read(request).orElse("");
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
