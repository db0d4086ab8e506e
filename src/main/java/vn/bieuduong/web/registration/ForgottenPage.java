package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.registration.ForgottenPassword;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.frame.SignInCookie;

/** Quên mật khẩu: says who he is, and gets the same answer whether there is such an account or not. */
@Named
@RequestScoped
public class ForgottenPage {

    private final ForgottenPassword door;
    private final SignInCookie cookie;
    private final HttpServletRequest request;
    private String who = "";

    @Inject
    ForgottenPage(ForgottenPassword door, SignInCookie cookie, HttpServletRequest request) {
        this.door = door;
        this.cookie = cookie;
        this.request = request;
    }

    public String ask() {
        door.ask(who, cookie.origin(request), Language.current());
        return "/registration/forgotten?faces-redirect=true&done=forgottenAsked";
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who;
    }
}
