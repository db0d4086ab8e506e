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
import vn.bieuduong.identity.openid.Newcomers.Newcomer;
import vn.bieuduong.registration.NewcomerRegistration;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.frame.SignInCookie;

/** Mở tài khoản qua nhà cung cấp định danh: whoever was named by one and has no account agrees to the text and is signed in at once. */
@Named
@RequestScoped
public class NewcomerPage {

    private final NewcomerRegistration door;
    private final SignInCookie cookie;
    private final PersonInput person;
    private final HttpServletRequest request;
    private @Nullable Optional<Newcomer> one;

    @Inject
    NewcomerPage(NewcomerRegistration door, SignInCookie cookie, PersonInput person, HttpServletRequest request) {
        this.door = door;
        this.cookie = cookie;
        this.person = person;
        this.request = request;
    }

    /** What the provider said of him; null when that is over. */
    public @Nullable Newcomer getOne() {
        if (one == null) {
            one = door.find(cookie.sent(request));
        }
        return one.orElse(null);
    }

    public void open() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        cookie.set(
                response,
                door.open(
                                cookie.sent(request),
                                person.getPhone(),
                                person.isAgreed(),
                                person.shownVersion(),
                                Language.current(),
                                cookie.origin(request))
                        .signedIn());
        cookie.arrived(response);
        external.redirect(request.getContextPath() + "/dossier/mine.xhtml?done=registered");
    }
}
