package vn.bieuduong.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.openid.Arrival;
import vn.bieuduong.identity.openid.OpenIdSignIn;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/** Từ nhà cung cấp định danh trở lại: the provider sends the browser here with a code; whatever it brings is used up, and the page goes on. */
@WebServlet("/account/openid-answer")
public class OpenIdAnswerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OpenIdSignIn door;
    private final transient Entrance entrance;
    private final transient SignInCookie cookie;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    OpenIdAnswerServlet(
            OpenIdSignIn door, Entrance entrance, SignInCookie cookie, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.entrance = entrance;
        this.cookie = cookie;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenIdSignIn.Answer answer = new OpenIdSignIn.Answer(
                ask.text("state").orElse(null),
                ask.text("code").orElse(null),
                ask.text("error").orElse(null),
                ask.text("iss").orElse(null));
        String ticket = cookie.sent(request);
        cookie.arrived(response);
        String page;
        try {
            Arrival arrival =
                    door.back(ticket, answer, actor.find(), cookie.read(request).orElse(""), cookie.origin(request));
            page = page(arrival, request, response);
        } catch (Refusal refusal) {
            page = request.getContextPath() + Refused.page(refusal, actor.find().isPresent(), "");
        }
        response.sendRedirect(page);
    }

    private String page(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        String root = request.getContextPath();
        if (arrival instanceof Arrival.Known known) {
            cookie.cameBy(response, known.provider());
        }
        return switch (arrival) {
            case Arrival.Known known
            when known.step().done().isPresent() ->
                entrance.welcome(request, response, known.step().signedIn(), known.target());
            case Arrival.Known known ->
                root + "/account/sign-in.xhtml?proof=" + known.step().proof() + "&to="
                        + URLEncoder.encode(known.target(), StandardCharsets.UTF_8);
            case Arrival.New newcomer -> {
                cookie.send(response, newcomer.ticket());
                cookie.cameBy(response, newcomer.provider());
                yield root + "/registration/newcomer.xhtml";
            }
            case Arrival.Linked linked -> root + "/account/providers.xhtml?done=providerLinked";
            case Arrival.Held held -> root + Refused.page(held.reason(), held.own(), "") + "&of=" + held.request();
        };
    }
}
