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
import vn.bieuduong.identity.SecondFactors;
import vn.bieuduong.identity.SignIn;
import vn.bieuduong.identity.SignedIn;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Destination;
import vn.bieuduong.web.SignInCookie;

/** Đăng nhập: name and password; shows the accounts of the fictional province when the demonstration is on. */
@Named
@RequestScoped
public class SignInPage {

    private final SignIn signIn;
    private final SignInCookie cookie;
    private final DemonstrationAccounts demonstration;
    private final Ask ask;
    private final HttpServletRequest request;
    private String name;
    private String password = "";
    private String code = "";
    private boolean codeAsked;

    @Inject
    SignInPage(
            SignIn signIn,
            SignInCookie cookie,
            DemonstrationAccounts demonstration,
            Ask ask,
            HttpServletRequest request) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.demonstration = demonstration;
        this.ask = ask;
        this.request = request;
        this.name = ask.text("as").orElse("");
        this.codeAsked = ask.text("codeAsked").isPresent();
    }

    public void enter() throws IOException {
        SignedIn signedIn = signedIn();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        cookie.set((HttpServletResponse) external.getResponse(), signedIn.token());
        external.redirect(request.getContextPath() + Destination.after(signedIn.actor(), getTo()));
    }

    /** Whoever has a second factor is asked for its code when the password was right, and not before. */
    private SignedIn signedIn() {
        try {
            return signIn.signIn(name, password, code, request.getRemoteAddr());
        } catch (Refusal refusal) {
            codeAsked |= refusal.findings().stream().anyMatch(f -> SecondFactors.FIELD.equals(f.field()));
            throw refusal;
        }
    }

    public boolean isCodeAsked() {
        return codeAsked;
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
