package vn.bieuduong.web.keeping;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.keeping.KeptText;
import vn.bieuduong.keeping.KeptTexts;
import vn.bieuduong.keeping.Packed;
import vn.bieuduong.keeping.PageSlip;
import vn.bieuduong.keeping.PageSlips;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.frame.SignInCookie;

/**
 * Giữ bản đang gõ: {@code keep} takes what stands in a form, {@code drop} forgets it and leads back to the page, {@code key} gives the key
 * of the browser's own copies. Each says how many seconds are left until the session ends.
 */
@WebServlet({"/keeping/keep", "/keeping/drop", "/keeping/key"})
public class KeepingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient KeptTexts texts;
    private final transient PageSlips slips;
    private final transient CurrentActor actor;
    private final transient SignIn signIn;
    private final transient SignInCookie cookie;
    private final transient RequestParameters ask;
    private final transient Show show;
    private final transient Clock clock;

    @Inject
    KeepingServlet(
            KeptTexts texts,
            PageSlips slips,
            CurrentActor actor,
            SignIn signIn,
            SignInCookie cookie,
            RequestParameters ask,
            Show show,
            Clock clock) {
        this.texts = texts;
        this.slips = slips;
        this.actor = actor;
        this.signIn = signIn;
        this.cookie = cookie;
        this.ask = ask;
        this.show = show;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] key = slips.keyOf(actor.get().account());
        answer(
                request,
                response,
                Json.createObjectBuilder().add("key", Base64.getEncoder().encodeToString(key)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PageSlip> slip = slips.open(ask.writing(KeptForms.SLIP))
                .filter(one -> one.account().equals(actor.get().account()));
        if (slip.isEmpty()) {
            // another account's page, or one of long ago
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } else if (request.getServletPath().equals("/keeping/drop")) {
            texts.done(slip.get());
            response.sendRedirect(request.getContextPath() + slip.get().address());
        } else {
            keep(request, response, slip.get());
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, PageSlip slip) throws IOException {
        KeptText.Prints prints = new KeptText.Prints(ask.writing(KeptForms.SHOWN), ask.writing("shown"));
        try {
            Optional<Instant> kept = texts.keep(slip, Packed.read(ask.writing("fields")), prints, ask.number("turn"));
            JsonObjectBuilder answer = Json.createObjectBuilder();
            answer.add("done", kept.isEmpty());
            kept.ifPresent(at -> answer.add("at", show.time(at)).add("page", slip.page()));
            answer(request, response, answer);
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, JsonObjectBuilder answer)
            throws IOException {
        long left = cookie.read(request)
                .flatMap(signIn::ends)
                .map(end -> Duration.between(clock.instant(), end).toSeconds())
                .orElse(0L);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.add("left", left).build().toString());
    }
}
