package vn.bieuduong.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.identity.openid.OpenIdSignIn.Sent;
import vn.bieuduong.identity.openid.OpenIdSignOut;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/** Đăng xuất cả ở nhà cung cấp định danh: with {@code provider} the way there, with {@code state} the way back. */
@WebServlet({"/account/openid-leave", "/account/openid-left"})
public class OpenIdLeaveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OpenIdSignOut door;
    private final transient SignInCookie cookie;
    private final transient RequestParameters ask;

    @Inject
    OpenIdLeaveServlet(OpenIdSignOut door, SignInCookie cookie, RequestParameters ask) {
        this.door = door;
        this.cookie = cookie;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getServletPath().endsWith("/openid-leave")) {
                Sent sent = door.send(ask.needed("provider")).orElseThrow(() -> new NotFound("no such provider"));
                cookie.send(response, sent.ticket());
                // to a provider the configuration names, and to no other
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", sent.address().toString());
            } else {
                String ticket = cookie.sent(request);
                cookie.arrived(response);
                door.back(ticket, ask.text("state").orElse(""));
                response.sendRedirect(request.getContextPath() + "/index.xhtml?done=signedOutThere");
            }
        } catch (Refusal refusal) {
            response.sendRedirect(request.getContextPath() + Refused.page(refusal, false, ""));
        }
    }
}
