package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.registration.EmailChange;
import vn.bieuduong.web.frame.SignInCookie;

/** Đổi thư điện tử: one's own, with the password again; it takes effect once both addresses have confirmed. */
@Named
@RequestScoped
public class EmailPage {

    private final EmailChange door;
    private final SignIn signIn;
    private final CurrentActor actor;
    private final SignInCookie cookie;
    private final HttpServletRequest request;
    private String address = "";
    private String password = "";

    @Inject
    EmailPage(EmailChange door, SignIn signIn, CurrentActor actor, SignInCookie cookie, HttpServletRequest request) {
        this.door = door;
        this.signIn = signIn;
        this.actor = actor;
        this.cookie = cookie;
        this.request = request;
    }

    /** "" when there is none. */
    public String getCurrent() {
        return door.current(actor.get()).orElse("");
    }

    /** The address that waits to be confirmed; "" when none does. */
    public String getWaiting() {
        return door.waiting(actor.get()).orElse("");
    }

    public String change() {
        signIn.mustKnow(actor.get(), password);
        door.ask(actor.get(), address, cookie.origin(request));
        return "/account/email?faces-redirect=true&done=emailAsked";
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
