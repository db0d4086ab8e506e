package vn.bieuduong.web.composing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.composing.PaperPlace;
import vn.bieuduong.composing.RemotePaperSigning;
import vn.bieuduong.composing.RemotePaperSigning.Back;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.seal.remote.RemoteSigning;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/** Từ nhà cung cấp ký số từ xa trở lại: with a code the first time, and with another once he has agreed to the signature. */
@WebServlet("/composing/remote-answer")
public class RemoteAnswerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RemotePaperSigning door;
    private final transient SignInCookie cookie;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    RemoteAnswerServlet(RemotePaperSigning door, SignInCookie cookie, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.cookie = cookie;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RemoteSigning.Answer answer = new RemoteSigning.Answer(
                ask.text("state").orElse(null),
                ask.text("code").orElse(null),
                ask.text("error").orElse(null));
        Back back = door.back(actor.get(), cookie.signing(request), answer);
        String root = request.getContextPath();
        switch (back) {
            case Back.Further further -> RemoteSigningServlet.leave(response, cookie, further.sent());
            case Back.Taken taken -> response.sendRedirect(root + page(taken));
            case Back.Refused refused ->
                response.sendRedirect(root + RemoteRefused.page(ComposePage.query(refused.place()), refused.refusal()));
        }
    }

    private static String page(Back.Taken taken) {
        PaperPlace place = taken.place();
        return taken.stands()
                ? "/dossier/papers.xhtml?id=" + place.dossier().value() + "&done=paperSigned"
                : "/composing/compose.xhtml?" + ComposePage.query(place) + "&done=signedNext";
    }
}
