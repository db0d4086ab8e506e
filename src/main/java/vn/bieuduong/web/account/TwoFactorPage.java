package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.layout.QrPath;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/** Xác thực hai lớp: turn it on with an app, get recovery codes, turn it off; always one's own. */
@Named
@RequestScoped
public class TwoFactorPage {

    private final SecondFactors factors;
    private final SignIn signIn;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final String token;
    private String code = "";
    private String password = "";
    private String proof;
    private SecondFactors.@Nullable Enrolment enrolment;
    private List<String> recovery = List.of();

    @Inject
    TwoFactorPage(
            SecondFactors factors,
            SignIn signIn,
            CurrentActor actor,
            RequestParameters ask,
            SignInCookie cookie,
            HttpServletRequest request) {
        this.token = cookie.read(request).orElse("");
        this.factors = factors;
        this.signIn = signIn;
        this.actor = actor;
        this.ask = ask;
        // nothing is shown on somebody's word that he typed the password
        this.proof = ask.isSent()
                ? ask.text("proof")
                        .filter(sent -> signIn.hasProved(actor.get(), sent))
                        .orElse("")
                : "";
    }

    public boolean isAvailable() {
        return factors.isAvailable();
    }

    public boolean isOn() {
        return factors.isOn(actor.get());
    }

    /** The dossier whose decision the reader was about to sign when he was sent here; "" when he came by himself. */
    public String getSigning() {
        return ask.uuid("signing").map(UUID::toString).orElse("");
    }

    public int getLeft() {
        return factors.recoveryLeft(actor.get());
    }

    /** Whether his office does not let him work without it and he has none yet. */
    public boolean isRequired() {
        return actor.isHeldBack();
    }

    /** Shows that the password was typed on this page some minutes ago; "" when it has to be typed. */
    public String getProof() {
        return proof;
    }

    /** Whether the app's secret is shown: once the password was typed. */
    public boolean isBegun() {
        return !proof.isEmpty();
    }

    /** The same as a text file of its own address, so that it is saved without being kept anywhere on the way. */
    public String getRecoveryFile() {
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(String.join("\r\n", recovery), StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    /** Whether he has a passkey, and has to sign in with it before he adds an app. */
    public boolean isStepNeeded() {
        return factors.isStepNeeded(actor.get(), token);
    }

    /** Begins: the password again, then the app learns the secret. */
    public void begin() {
        proof = signIn.prove(actor.get(), password);
        enrolment = factors.enrol(actor.get(), token);
    }

    /** What the app is to learn. */
    public SecondFactors.Enrolment getEnrolment() {
        if (enrolment == null) {
            enrolment = factors.enrol(actor.get(), token);
        }
        return enrolment;
    }

    public QrPath getQr() {
        return QrPath.of(getEnrolment().address());
    }

    /** The recovery codes that were just made; shown this once. */
    public List<String> getRecovery() {
        return recovery;
    }

    public void confirm() {
        Refusal.unless(isBegun(), IdentityReason.PASSWORD_AGAIN);
        recovery = factors.confirm(actor.get(), token, code);
    }

    public void renew() {
        signIn.mustKnow(actor.get(), password);
        recovery = factors.renew(actor.get(), code);
    }

    public String end() {
        signIn.mustKnow(actor.get(), password);
        factors.end(actor.get(), code);
        return "/account/two-factor?faces-redirect=true&done=twoFactorOff";
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}
