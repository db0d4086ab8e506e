package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.PasskeySignIn;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignInStep;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/** Đăng nhập: name and password, then a code or a passkey, or a passkey alone; shows the accounts of the fictional province when the demonstration is on. */
@Named
@RequestScoped
public class SignInPage {

    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final Entrance entrance;
    private final SignInCookie cookie;
    private final DemonstrationAccounts demonstration;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private String name;
    private String password = "";
    private String code = "";
    private String proof;
    private PasskeySignIn.@Nullable Ways ways;

    @Inject
    SignInPage(
            SignIn signIn,
            PasskeySignIn passkeys,
            Entrance entrance,
            SignInCookie cookie,
            DemonstrationAccounts demonstration,
            RequestParameters ask,
            HttpServletRequest request) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.cookie = cookie;
        this.demonstration = demonstration;
        this.ask = ask;
        this.request = request;
        this.name = ask.text("as").orElse("");
        this.proof = ask.text("proof").orElse("");
    }

    /** The first step; whoever has a second factor is asked for its code when the password was right, and not before. */
    public void enter() throws IOException {
        Origin from = cookie.origin(request);
        SignInStep step = signIn.enter(name, password, isStepAsked() ? from.untrusted() : from);
        proof = step.proof();
        if (step.done().isPresent()) {
            go(step.signedIn());
        }
    }

    /** The second step: the password is not asked for again. */
    public void finish() throws IOException {
        trusting(signIn.finish(proof, code, cookie.origin(request)));
    }

    /** The second step with a passkey. */
    public void passkey() throws IOException {
        trusting(passkeys.second(proof, cookie.asked(request), answer(), cookie.origin(request)));
    }

    /** Both steps at once, with a passkey. */
    public void alone() throws IOException {
        go(passkeys.alone(cookie.asked(request), answer(), cookie.origin(request)));
    }

    private String answer() {
        return ask.text("answer").orElse("");
    }

    private void trusting(SignedIn signedIn) throws IOException {
        go(isTrusting() ? signIn.trust(signedIn, cookie.origin(request)) : signedIn);
    }

    private void go(SignedIn signedIn) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(entrance.welcome(request, (HttpServletResponse) external.getResponse(), signedIn, getTo()));
    }

    /** What the second step is taken with; "" while the first has to be taken. */
    public String getProof() {
        return proof;
    }

    /** What is to be done now, as a key of words. */
    public String getHeading() {
        if (!isSecond()) {
            return "signIn.title";
        }
        return getWays().code() ? "signIn.second" : "signIn.passkey";
    }

    /** Whether the second step is to be taken. */
    public boolean isSecond() {
        return !proof.isEmpty();
    }

    /** How the second step can be taken. */
    public PasskeySignIn.Ways getWays() {
        if (ways == null) {
            ways = passkeys.ways(proof);
        }
        return ways;
    }

    /** Whether a passkey can do without name and password here. */
    public boolean isKeyed() {
        return passkeys.isAvailable();
    }

    /** Whether the device is to be trusted, once the second step is taken. */
    public boolean isTrusting() {
        return ask.text("trust").isPresent();
    }

    /** Whether he comes to take his second step, on a trusted device too. */
    public boolean isStepAsked() {
        return ask.text("step").isPresent();
    }

    /** Whether an account was chosen, and its password is what is typed next. */
    public boolean isChosen() {
        return ask.text("as").isPresent();
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTo() {
        return ask.text("to").orElse("");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public List<DemonstrationAccounts.Group> getDemonstration() {
        return demonstration.groups();
    }

    public String getDemonstrationPassword() {
        return demonstration.password();
    }
}
