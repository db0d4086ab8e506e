package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.registration.CitizenForm;
import vn.bieuduong.registration.CitizenRegistration;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/** Công dân khai tiếp: whoever comes with the link of his address says who he is, chooses a password and is signed in at once. */
@Named
@RequestScoped
public class CitizenPage {

    private final CitizenRegistration door;
    private final SignIn signIn;
    private final SignInCookie cookie;
    private final PersonInput person;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private @Nullable Optional<String> address;
    private String password = "";
    private String again = "";

    @Inject
    CitizenPage(
            CitizenRegistration door,
            SignIn signIn,
            SignInCookie cookie,
            PersonInput person,
            RequestParameters ask,
            HttpServletRequest request) {
        this.door = door;
        this.signIn = signIn;
        this.cookie = cookie;
        this.person = person;
        this.ask = ask;
        this.request = request;
    }

    /** The address that is his; null when the link is worth nothing. */
    public @Nullable String getAddress() {
        if (address == null) {
            address = door.address(token());
        }
        return address.orElse(null);
    }

    public void open() throws IOException {
        String name = door.open(
                        token(),
                        new CitizenForm(person.form(null), password, again, person.isAgreed(), person.shownVersion()),
                        Language.current())
                .value();
        SignedIn signedIn = signIn.enter(name, password, cookie.origin(request)).signedIn();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        cookie.set((HttpServletResponse) external.getResponse(), signedIn);
        external.redirect(request.getContextPath() + "/dossier/mine.xhtml?done=registered");
    }

    private String token() {
        return ask.text("token").orElse("");
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    /** Never shown again. */
    public String getAgain() {
        return "";
    }

    public void setAgain(@Nullable String again) {
        this.again = again == null ? "" : again;
    }
}
