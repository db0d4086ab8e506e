package vn.bieuduong.web;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Settings;

/**
 * Refuses what no page of ours sends: unknown addresses, other methods, forms from other sites, control characters, broken or
 * oversized bodies. What comes through is well-formed, and everything behind may rely on it.
 */
public class GuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(GuardFilter.class.getName());

    private static final long FORM_BYTES = 1_000_000;
    private static final int MOST_PARAMETERS = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

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
            LOG.log(Level.FINE, "{0} {1} refused: {2}", new Object[] {
                request.getMethod().replaceAll("[^A-Z]", "?"), path.replaceAll("\\p{Cntrl}", "?"), refused.getAsInt()
            });
            drain(request);
            response.sendError(refused.getAsInt());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Reads on what a browser is still sending: one whose body nobody reads shows a broken connection instead of our page. */
    private void drain(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length <= 0 || length > 4 * settings.maxUploadBytes()) {
            return;
        }
        try {
            request.getInputStream().skipNBytes(length);
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.FINE, "body not read to its end", e);
        }
    }

    private OptionalInt refused(HttpServletRequest request, HttpServletResponse response, String path) {
        if (Paths.tricky(request)) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
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
        return parameters(request, path);
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
        boolean multipart = type != null && type.startsWith("multipart/form-data");
        if (type == null || !multipart && !type.startsWith("application/x-www-form-urlencoded")) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        if (multipart && !route.upload() && !route.scripted()) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
        if (length > FORM_BYTES + (route.upload() ? settings.maxUploadBytes() : 0)) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        return multipart ? parts(request) : OptionalInt.empty();
    }

    private static OptionalInt parts(HttpServletRequest request) {
        try {
            for (var part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (isBad(part.getName()) || isBad(name)) {
                    return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
                }
            }
            return OptionalInt.empty();
        } catch (IllegalStateException e) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (IOException | ServletException | IllegalArgumentException e) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static OptionalInt parameters(HttpServletRequest request, String path) {
        Map<String, String[]> parameters = request.getParameterMap();
        if (parameters.size() > MOST_PARAMETERS) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            if (isBad(parameter.getKey())) {
                return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
            }
            for (String value : parameter.getValue()) {
                if (isBad(value)) {
                    return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
                }
            }
        }
        if (isUnsafe(request) && path.endsWith(".xhtml")) {
            String[] state = parameters.get("jakarta.faces.ViewState");
            if (state == null || state.length != 1 || !state[0].equals("stateless")) {
                return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isUnsafe(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    private static boolean isBad(@Nullable String text) {
        return text != null && CONTROL.matcher(text).find();
    }
}
