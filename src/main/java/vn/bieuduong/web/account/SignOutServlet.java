package vn.bieuduong.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.identity.openid.OpenIdSignOut;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.frame.SignInCookie;

/** Đăng xuất: ends the sign-in on the server, not only in the browser. */
@WebServlet("/account/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient OpenIdSignOut elsewhere;
    private final transient SignInCookie cookie;

    @Inject
    SignOutServlet(SignIn signIn, OpenIdSignOut elsewhere, SignInCookie cookie) {
        this.signIn = signIn;
        this.elsewhere = elsewhere;
        this.cookie = cookie;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        cookie.read(request).ifPresent(signIn::signOut);
        String provider = cookie.cameBy(request);
        cookie.clear(response);
        boolean there = there(provider);
        response.sendRedirect(request.getContextPath()
                + (there ? "/account/signed-out.xhtml?provider=" + provider : "/index.xhtml?done=signedOut"));
    }

    /** Whether he is signed in at a provider that lets him sign out; a link leads there, for no form may be sent on to another site. */
    private boolean there(String provider) {
        return !provider.isEmpty()
                && elsewhere.offered(provider, Language.current()).isPresent();
    }
}
