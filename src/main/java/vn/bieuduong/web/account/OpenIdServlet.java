package vn.bieuduong.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.openid.OpenIdSignIn;
import vn.bieuduong.identity.openid.OpenIdSignIn.Sent;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/**
 * Sang nhà cung cấp định danh: a link and no form leads here, for no form of the portal may be sent on to another site. With
 * {@code proof}, which is known to no other site, the account of whoever is signed in is to be linked.
 */
@WebServlet("/account/openid")
public class OpenIdServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OpenIdSignIn door;
    private final transient SignInCookie cookie;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    OpenIdServlet(OpenIdSignIn door, SignInCookie cookie, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.cookie = cookie;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String provider = ask.needed("provider");
        Optional<String> proof = ask.text("proof");
        Origin from = cookie.origin(request);
        String to = ask.text("to").orElse("");
        try {
            Sent sent = (proof.isPresent()
                            ? door.sendToLink(
                                    provider, actor.get(), cookie.read(request).orElse(""), proof.get(), from)
                            : door.send(provider, to, from))
                    .orElseThrow(() -> new NotFound("no such provider"));
            cookie.send(response, sent.ticket());
            // the one way that leads out of the portal: to a provider the configuration names
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", sent.address().toString());
        } catch (Refusal refusal) {
            response.sendRedirect(request.getContextPath() + Refused.page(refusal, proof.isPresent(), to));
        }
    }
}
