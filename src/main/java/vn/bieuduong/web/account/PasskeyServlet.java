package vn.bieuduong.web.account;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.passkey.PasskeyQuestion;
import vn.bieuduong.identity.passkey.Passkeys;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.PasskeySignIn;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.SignInCookie;

/**
 * Hỏi khóa truy cập: gives a page's script what it asks the reader's device ({@code of}: {@code add}, {@code second}, {@code alone}),
 * and the browser the ticket with which the answer counts; or the sentence that says why not.
 */
@WebServlet("/account/passkey")
public class PasskeyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Passkeys passkeys;
    private final transient PasskeySignIn passkeySignIn;
    private final transient SignIn signIn;
    private final transient SignInCookie cookie;
    private final transient CurrentActor actor;
    private final transient RequestParameters ask;

    @Inject
    PasskeyServlet(
            Passkeys passkeys,
            PasskeySignIn passkeySignIn,
            SignIn signIn,
            SignInCookie cookie,
            CurrentActor actor,
            RequestParameters ask) {
        this.passkeys = passkeys;
        this.passkeySignIn = passkeySignIn;
        this.signIn = signIn;
        this.cookie = cookie;
        this.actor = actor;
        this.ask = ask;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String of = ask.needed("of");
        JsonObjectBuilder answer = Json.createObjectBuilder();
        try {
            PasskeyQuestion question = question(of, request);
            cookie.ask(response, question);
            put(answer, question);
        } catch (Refusal refusal) {
            answer.add(
                    "message",
                    refusal.findings().stream()
                            .map(finding -> Texts.of(finding, Language.current()))
                            .collect(Collectors.joining(" ")));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.build().toString());
    }

    private PasskeyQuestion question(String of, HttpServletRequest request) {
        Origin from = cookie.origin(request);
        String proof = ask.text("proof").orElse("");
        return switch (of) {
            case "add" -> {
                Refusal.unless(signIn.hasProved(actor.get(), proof), IdentityReason.PASSWORD_AGAIN);
                yield passkeys.askToAdd(actor.get(), cookie.read(request).orElse(""));
            }
            case "second" -> passkeySignIn.askSecond(proof, from);
            case "alone" -> passkeySignIn.askAlone(from);
            default -> throw new NotFound("no such question");
        };
    }

    private static void put(JsonObjectBuilder answer, PasskeyQuestion question) {
        JsonArrayBuilder credentials = Json.createArrayBuilder();
        question.credentials().forEach(credentials::add);
        answer.add("challenge", question.challenge())
                .add("host", question.host())
                .add("portal", question.portal())
                .add("userId", question.userId())
                .add("account", question.account())
                .add("displayName", question.displayName())
                .add("credentials", credentials)
                .add("verified", question.verified());
    }
}
