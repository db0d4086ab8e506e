package vn.bieuduong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;

/** Where somebody goes after signing in: only to a page of this portal that the table of routes knows. */
public final class Destination {

    static final String PASSWORD = "/account/password.xhtml";
    static final String TWO_FACTOR = "/account/two-factor.xhtml";
    private static final String SIGN_IN = "/sign-in.xhtml";
    private static final Pattern INTERNAL = Pattern.compile("(/[a-z/-]{1,80}\\.xhtml)(?:\\?[A-Za-z0-9=&._-]{0,200})?");

    private Destination() {}

    /** The sign-in page, remembering what was asked for. */
    static String signIn(HttpServletRequest request, String path) {
        String query = request.getMethod().equals("GET")
                ? request.getQueryString()
                : StatelessViews.kept(request.getQueryString());
        String asked = path + (query == null || query.isEmpty() ? "" : "?" + query);
        return request.getContextPath()
                + SIGN_IN
                + (isInternal(asked) ? "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "");
    }

    static boolean isInternal(@Nullable String address) {
        Matcher matcher = INTERNAL.matcher(address == null ? "" : address);
        return matcher.matches()
                && !matcher.group(1).equals(SIGN_IN)
                && Routes.of(matcher.group(1)).isPresent();
    }

    /** Where somebody goes after signing in. */
    public static String after(Actor actor, @Nullable String to) {
        if (SignInFilter.mustChangePassword(actor)) {
            return PASSWORD;
        }
        return to != null && isInternal(to) ? to : home(actor);
    }

    /** The page on which his work begins. */
    static String home(Actor actor) {
        if (actor.has(Role.APPLICANT)) {
            return "/dossier/mine.xhtml";
        }
        return Routes.of("/office/queue.xhtml").isPresent() ? "/office/queue.xhtml" : "/";
    }
}
