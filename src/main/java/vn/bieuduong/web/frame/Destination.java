package vn.bieuduong.web.frame;

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
    static final String PASSKEYS = "/account/passkeys.xhtml";
    static final String TWO_FACTOR = "/account/two-factor.xhtml";
    private static final String SIGN_IN = "/account/sign-in.xhtml";
    private static final Pattern INTERNAL = Pattern.compile("(/[a-z/-]{1,80}\\.xhtml)(?:\\?[A-Za-z0-9=&._-]{0,200})?");

    /** A page, with whatever its query holds, as browsers write it. */
    private static final Pattern BACK =
            Pattern.compile("/(?:[a-z-]{1,40}/)?[a-z-]{1,40}\\.xhtml(?:\\?[A-Za-z0-9=&._~%+:/?@!,;*-]{0,2000})?");

    private Destination() {}

    /** The sign-in page, remembering what was asked for; it says why ({@code done.<why>}) when there is a reason. */
    static String signIn(HttpServletRequest request, String path, String why) {
        String query = request.getMethod().equals("GET")
                ? request.getQueryString()
                : StatelessViews.kept(request.getQueryString());
        String asked = path + (query == null || query.isEmpty() ? "" : "?" + query);
        String to = isInternal(asked) ? "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "";
        String said = why.isEmpty() ? "" : (to.isEmpty() ? "?" : "&") + "done=" + why;
        return request.getContextPath() + SIGN_IN + to + said;
    }

    static boolean isInternal(@Nullable String address) {
        Matcher matcher = INTERNAL.matcher(address == null ? "" : address);
        return matcher.matches()
                && !matcher.group(1).endsWith("/sign-in.xhtml")
                && Routes.of(matcher.group(1)).isPresent();
    }

    /** The page somebody comes back to after choosing a language: the start page when it is none of this portal's. */
    static String back(@Nullable String address) {
        String asked = address == null ? "" : address;
        return BACK.matcher(asked).matches()
                        && Routes.of(asked.replaceFirst("\\?.*", "")).isPresent()
                ? asked
                : "/";
    }

    /** Where somebody goes after signing in. */
    public static String after(Actor actor, @Nullable String to) {
        if (actor.mustChangePassword()) {
            return PASSWORD;
        }
        return to != null && isInternal(to) ? to : home(actor);
    }

    /** The page on which his work begins. */
    static String home(Actor actor) {
        if (actor.files() || actor.has(Role.VIEWER)) {
            return "/dossier/mine.xhtml";
        }
        if (actor.has(Role.UNIT_ADMINISTRATOR) && !actor.isOfOffice()) {
            return "/unit/people.xhtml";
        }
        if (actor.has(Role.ADMINISTRATOR)
                && actor.duties().stream()
                        .allMatch(duty -> duty.role() == Role.ADMINISTRATOR
                                || !duty.role().isOfOffice())) {
            return "/administration/overview.xhtml";
        }
        return actor.isOfOffice() && Routes.of("/office/queue.xhtml").isPresent() ? "/office/queue.xhtml" : "/";
    }
}
