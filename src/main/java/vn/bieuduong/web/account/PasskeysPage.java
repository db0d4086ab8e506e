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
import vn.bieuduong.identity.passkey.PasskeyLine;
import vn.bieuduong.identity.passkey.Passkeys;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/** Khóa truy cập: one's own, added and removed by whoever has just typed his password. */
@Named
@RequestScoped
public class PasskeysPage {

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignInCookie cookie;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private @Nullable List<PasskeyLine> lines;
    private String password = "";
    private String label = "";
    private String proof;

    @Inject
    PasskeysPage(
            Passkeys passkeys,
            SignIn signIn,
            SignInCookie cookie,
            CurrentActor actor,
            RequestParameters ask,
            HttpServletRequest request) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.cookie = cookie;
        this.actor = actor;
        this.ask = ask;
        this.request = request;
        this.proof = ask.isSent()
                ? ask.text("proof")
                        .filter(sent -> signIn.hasProved(actor.get(), sent))
                        .orElse("")
                : "";
    }

    public boolean isAvailable() {
        return passkeys.isAvailable();
    }

    public List<PasskeyLine> getLines() {
        if (lines == null) {
            lines = passkeys.of(actor.get());
        }
        return lines;
    }

    /** Whether his office does not let him work without a second factor and he has none yet. */
    public boolean isRequired() {
        return actor.isHeldBack();
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

    public String add() {
        Refusal.unless(isProved(), IdentityReason.PASSWORD_AGAIN);
        passkeys.add(
                actor.get(),
                token(),
                cookie.asked(request),
                label,
                ask.text("answer").orElse(""));
        return "/account/passkeys?faces-redirect=true&done=passkeyAdded";
    }

    public String remove(UUID id) {
        Refusal.unless(isProved(), IdentityReason.PASSWORD_AGAIN);
        passkeys.remove(actor.get(), token(), id);
        return "/account/passkeys?faces-redirect=true&done=passkeyRemoved";
    }

    /** Whether he has to sign in with his second step first. */
    public boolean isStepNeeded() {
        return passkeys.isStepNeeded(actor.get(), token());
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

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label == null ? "" : label;
    }
}
