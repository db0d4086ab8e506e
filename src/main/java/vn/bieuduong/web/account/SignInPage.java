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
import vn.bieuduong.identity.SignIn;
import vn.bieuduong.identity.SignedIn;
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
    }

    public void enter() throws IOException {
        SignedIn signedIn = signIn.signIn(name, password, request.getRemoteAddr());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        cookie.set((HttpServletResponse) external.getResponse(), signedIn.token());
        external.redirect(request.getContextPath() + Destination.after(signedIn.actor(), getTo()));
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
