package vn.bieuduong.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.web.upload.UploadForm;

/**
 * Refuses what no page of ours sends: unknown addresses, other methods, forms from other sites, control characters in addresses
 * and names, bodies of the wrong kind or size; a body is read behind, by {@link FormFilter}, once it is known who sends it. What comes through is well-formed, and everything behind may rely on it.
 */
public class GuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(GuardFilter.class);

    public static final int TOO_MANY_REQUESTS = 429;
    static final long FORM_BYTES = 1_000_000;
    static final int MOST_PARAMETERS = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    /** A control character in an address; in a form's field it may have been pasted unseen, and the form takes it out. */
    private static final Pattern CONTROL_IN_ADDRESS =
            Pattern.compile("%(?:0[0-8bcef]|1[0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private final transient Settings settings;

    @Inject
    GuardFilter(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        OptionalInt refused = refused(request, response, path);
        if (refused.isPresent()) {
            LOG.debug(
                    "{} {} refused: {}",
                    request.getMethod().replaceAll("[^A-Z]", "?"),
                    path.replaceAll("\\p{Cntrl}", "?"),
                    refused.getAsInt());
            refuse(response, refused.getAsInt());
        } else {
            chain.doFilter(request, response);
        }
    }

    private OptionalInt refused(HttpServletRequest request, HttpServletResponse response, String path) {
        if (Paths.tricky(request)) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        OptionalInt odd = OddRequest.status(request, path, settings);
        if (odd.isPresent()) {
            return odd;
        }
        Optional<Route> route = Routes.of(path);
        if (route.isEmpty()) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        }
        if (!route.get().allows(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", route.get().methods()));
            return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (isUnsafe(request)) {
            // a ticket is no cookie: no other site's page can make a browser bring one
            if (route.get().access() != Access.TICKET && !isFromHere(request)) {
                return OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
            }
            OptionalInt body = body(request, route.get());
            if (body.isPresent()) {
                return body;
            }
        }
        // what a form says is looked at once it is known who sends it
        return isUnsafe(request) ? OptionalInt.empty() : parameters(request, route.get());
    }

    /** A browser tells where a form was sent from; a form from another site is not ours. */
    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        try {
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private OptionalInt body(HttpServletRequest request, Route route) {
        String type = request.getContentType();
        boolean multipart = isMultipart(request);
        if (type == null || !multipart && !type.startsWith("application/x-www-form-urlencoded")) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        // a signing program brings a file and nothing else
        boolean wanted = multipart ? route.upload() || route.scripted() : route.access() != Access.TICKET;
        if (!wanted) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
        if (length > FORM_BYTES + largest(route, settings)) {
            ErrorPage.tooLarge(request, largest(route, settings));
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        return OptionalInt.empty();
    }

    /** How many bytes of files a form of this page may bring. */
    static long largest(Route route, Settings settings) {
        if (!route.upload()) {
            return 0;
        }
        return route.access() == Access.PUBLIC
                ? Math.min(settings.uploads().paperBytes(), settings.maxUploadBytes())
                : settings.maxUploadBytes();
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && UploadForm.is(type);
    }

    /** Answers at once and reads nothing more: whoever keeps sending keeps no thread of ours. */
    static void refuse(HttpServletResponse response, int status) throws IOException {
        response.sendError(status);
    }

    static OptionalInt parameters(HttpServletRequest request, Route route) {
        Map<String, String[]> parameters = request.getParameterMap();
        String query = request.getQueryString();
        if (parameters.size() > MOST_PARAMETERS
                || query != null && CONTROL_IN_ADDRESS.matcher(query).find()
                || parameters.keySet().stream().anyMatch(GuardFilter::isBad)
                || OddRequest.commandsFaces(request, route)) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (isUnsafe(request) && route.path().endsWith(".xhtml")) {
            String[] state = parameters.get("jakarta.faces.ViewState");
            if (state == null || state.length != 1 || !state[0].equals("stateless")) {
                return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        return OptionalInt.empty();
    }

    static boolean isUnsafe(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    static boolean isBad(@Nullable String text) {
        return text != null && CONTROL.matcher(text).find();
    }
}
