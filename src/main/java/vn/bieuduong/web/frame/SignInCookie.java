package vn.bieuduong.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.identity.passkey.PasskeyQuestion;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;

/**
 * The cookies of signing in, random tokens all but the last: who is signed in, gone when the browser closes; the device somebody has
 * signed in from, kept for half a year, which opens nothing; for each account that trusts the device with its second step a token of
 * its own; the question a passkey is to answer; the one a provider is asked; the one a provider of remote signatures is; and the id of the
 * provider somebody came in through.
 */
@ApplicationScoped
public class SignInCookie {

    private static final int FIVE_MINUTES = 5 * 60;
    private static final int AN_HOUR = 60 * 60;
    private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;

    private final boolean secure;

    @Inject
    SignInCookie(Settings settings) {
        this.secure = settings.secureCookies();
    }

    /** The token a request brings, when it looks like one. */
    public Optional<String> read(HttpServletRequest request) {
        return read(request, name());
    }

    /** Where the request comes from, with the device it says it is. */
    public Origin origin(HttpServletRequest request) {
        String program = request.getHeader("User-Agent");
        return new Origin(
                request.getRemoteAddr(),
                read(request, name() + "-device").orElse(""),
                trust(request),
                program == null ? "" : program);
    }

    private Set<String> trust(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Set.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().startsWith(name() + "-trust-"))
                        .map(Cookie::getValue)
                        .collect(Collectors.toSet());
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        return read(request, name, "[A-Za-z0-9_-]{43}");
    }

    private static Optional<String> read(HttpServletRequest request, String name, String form) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches(form))
                        .findFirst();
    }

    public void set(HttpServletResponse response, SignedIn signedIn) {
        write(response, name(), signedIn.token(), "");
        write(response, name() + "-device", signedIn.device(), "; Max-Age=" + HALF_A_YEAR);
        if (!signedIn.trust().isEmpty()) {
            String whose = Sha256.hex(signedIn.actor().account().value()).substring(0, 8);
            write(response, name() + "-trust-" + whose, signedIn.trust(), "; Max-Age=" + HALF_A_YEAR);
        }
    }

    /** Keeps the ticket of a question to a passkey until the browser has its answer. */
    public void ask(HttpServletResponse response, PasskeyQuestion question) {
        write(response, name() + "-passkey", question.ticket(), "; Max-Age=" + FIVE_MINUTES);
    }

    /** The ticket of the question the browser was asked last; "" when it was asked none. */
    public String asked(HttpServletRequest request) {
        return read(request, name() + "-passkey").orElse("");
    }

    /** Keeps the ticket of somebody who is sent to a provider, or may register when he comes back. */
    public void send(HttpServletResponse response, String ticket) {
        write(response, name() + "-provider", ticket, "; Max-Age=" + AN_HOUR);
    }

    /** The ticket he was sent with last; "" when he was not. */
    public String sent(HttpServletRequest request) {
        return read(request, name() + "-provider").orElse("");
    }

    /** Forgets it: it was used. */
    public void arrived(HttpServletResponse response) {
        write(response, name() + "-provider", "", "; Max-Age=0");
    }

    /** Keeps the ticket of somebody who is sent to a provider of remote signatures. */
    public void signing(HttpServletResponse response, String ticket) {
        write(response, name() + "-signing", ticket, "; Max-Age=" + AN_HOUR);
    }

    /** The ticket he was sent there with last; "" when he was not. */
    public String signing(HttpServletRequest request) {
        return read(request, name() + "-signing").orElse("");
    }

    /** Notes, until the browser closes or somebody signs out, through which provider somebody came in: an id of the configuration. */
    public void cameBy(HttpServletResponse response, String provider) {
        write(response, name() + "-by", provider, "");
    }

    /** The provider somebody came in through in this browser; "" where there was none. */
    public String cameBy(HttpServletRequest request) {
        return read(request, name() + "-by", "[a-z][a-z0-9-]{1,30}").orElse("");
    }

    public void clear(HttpServletResponse response) {
        write(response, name(), "", "; Max-Age=0");
        write(response, name() + "-by", "", "; Max-Age=0");
    }

    private void write(HttpServletResponse response, String name, String value, String more) {
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "") + more);
    }

    /** The prefix binds the cookie to this very host and to https; plain http on one's own machine cannot have it. */
    private String name() {
        return secure ? "__Host-bd" : "bd";
    }
}
