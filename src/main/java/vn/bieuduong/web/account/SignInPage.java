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
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignInStep;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.Destination;
import vn.bieuduong.web.frame.SignInCookie;

/** Đăng nhập: name and password, then the code of a second factor; shows the accounts of the fictional province when the demonstration is on. */
@Named
@RequestScoped
public class SignInPage {

    private final SignIn signIn;
    private final SignInCookie cookie;
    private final DemonstrationAccounts demonstration;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private String name;
    private String password = "";
    private String code = "";
    private String proof;

    @Inject
    SignInPage(
            SignIn signIn,
            SignInCookie cookie,
            DemonstrationAccounts demonstration,
            RequestParameters ask,
            HttpServletRequest request) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.demonstration = demonstration;
        this.ask = ask;
        this.request = request;
        this.name = ask.text("as").orElse("");
        this.proof = ask.text("proof").orElse("");
    }

    /** The first step; whoever has a second factor is asked for its code when the password was right, and not before. */
    public void enter() throws IOException {
        SignInStep step = signIn.enter(name, password, cookie.origin(request));
        proof = step.proof();
        if (step.done().isPresent()) {
            go(step.signedIn());
        }
    }

    /** The second step: the password is not asked for again. */
    public void finish() throws IOException {
        go(signIn.finish(proof, code, cookie.origin(request)));
    }

    private void go(SignedIn signedIn) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        cookie.set((HttpServletResponse) external.getResponse(), signedIn);
        external.redirect(request.getContextPath() + Destination.after(signedIn.actor(), getTo()));
    }

    /** What the second step is taken with; "" while the first has to be taken. */
    public String getProof() {
        return proof;
    }

    /** Whether the second step is to be taken. */
    public boolean isSecond() {
        return !proof.isEmpty();
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
