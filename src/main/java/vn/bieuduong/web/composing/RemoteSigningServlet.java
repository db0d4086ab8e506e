package vn.bieuduong.web.composing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.composing.PaperPlace;
import vn.bieuduong.composing.RemotePaperSigning;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.seal.remote.RemoteSigning;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/**
 * Sang nhà cung cấp ký số từ xa: a link and no form leads here, for no form of the portal may be sent on to another site. Addressed as the
 * page, and {@code &provider=&shown=}; the hash of what was shown is known to no other site.
 */
@WebServlet("/composing/remote")
public class RemoteSigningServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RemotePaperSigning door;
    private final transient SignInCookie cookie;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    RemoteSigningServlet(RemotePaperSigning door, SignInCookie cookie, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.cookie = cookie;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PaperPlace place = ComposePage.place(ask);
        Sha256 shown = Sha256.read(ask.needed("shown")).orElseThrow(() -> new NotFound("no hash"));
        try {
            RemoteSigning.Sent sent = door.send(actor.get(), place, shown, ask.needed("provider"))
                    .orElseThrow(() -> new NotFound("no such provider"));
            leave(response, cookie, sent);
        } catch (Refusal refusal) {
            response.sendRedirect(request.getContextPath() + RemoteRefused.page(ComposePage.query(place), refusal));
        }
    }

    /** The one way that leads out of the portal: to a provider the configuration names. */
    static void leave(HttpServletResponse response, SignInCookie cookie, RemoteSigning.Sent sent) {
        cookie.signing(response, sent.ticket());
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", sent.address().toString());
    }
}
