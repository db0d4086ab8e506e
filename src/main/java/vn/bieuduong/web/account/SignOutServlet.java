package vn.bieuduong.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.web.frame.SignInCookie;

/** Đăng xuất: ends the sign-in on the server, not only in the browser. */
@WebServlet("/account/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient SignInCookie cookie;

    @Inject
    SignOutServlet(SignIn signIn, SignInCookie cookie) {
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        cookie.read(request).ifPresent(signIn::signOut);
        cookie.clear(response);
        response.sendRedirect(request.getContextPath() + "/index.xhtml?done=signedOut");
    }
}
