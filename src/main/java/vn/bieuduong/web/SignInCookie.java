package vn.bieuduong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import vn.bieuduong.platform.Settings;

/** The cookie that says who is signed in: a random token and nothing else, gone when the browser closes. */
@ApplicationScoped
public class SignInCookie {

    private final boolean secure;

    @Inject
    SignInCookie(Settings settings) {
        this.secure = settings.secureCookies();
    }

    /** The token a request brings, when it looks like one. */
    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                        .findFirst();
    }

    public void set(HttpServletResponse response, String token) {
        write(response, token, "");
    }

    public void clear(HttpServletResponse response) {
        write(response, "", "; Max-Age=0");
    }

    private void write(HttpServletResponse response, String value, String more) {
        response.addHeader(
                "Set-Cookie",
                name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "") + more);
    }

    /** The prefix binds the cookie to this very host and to https; plain http on one's own machine cannot have it. */
    private String name() {
        return secure ? "__Host-bd" : "bd";
    }
}
