package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.frame.Destination;
import vn.bieuduong.web.frame.SignInCookie;

/** Đổi mật khẩu: one's own; whoever got his password from somebody else comes here first. */
@Named
@RequestScoped
public class PasswordPage {

    private final SignIn signIn;
    private final SignInCookie cookie;
    private final HttpServletRequest request;
    private String oldPassword = "";
    private String newPassword = "";

    @Inject
    PasswordPage(SignIn signIn, SignInCookie cookie, HttpServletRequest request) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.request = request;
    }

    public void change() throws IOException {
        String token = cookie.read(request).orElseThrow(() -> Refusal.of(IdentityReason.SIGN_IN_NEEDED));
        SignedIn signedIn = signIn.changePassword(token, oldPassword, newPassword, cookie.origin(request));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        cookie.set((HttpServletResponse) external.getResponse(), signedIn);
        external.redirect(request.getContextPath() + Destination.after(signedIn.actor(), null) + "?done=password");
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
