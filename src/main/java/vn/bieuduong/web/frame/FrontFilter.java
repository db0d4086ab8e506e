package vn.bieuduong.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.seal.Seals;
import vn.bieuduong.web.Headers;
import vn.bieuduong.web.Language;

/**
 * The outermost filter: puts the protecting headers on every answer, and turns whatever rises from within into a page with
 * words, so that no reader ever sees the server's own error report.
 */
public class FrontFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The pages that speak with a signing program on the reader's own computer, when one is configured. */
    private static final Set<String> SIGNING = Set.of("/decision/signing.xhtml", "/composing/compose.xhtml");

    private final transient Settings settings;
    private final transient Seals seals;

    @Inject
    FrontFilter(Settings settings, Seals seals) {
        this.settings = settings;
        this.seals = seals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        boolean scripted = Routes.of(path).map(Route::scripted).orElse(false);
        String more = SIGNING.contains(path)
                ? seals.program()
                        .map(program -> "; connect-src 'self' " + program)
                        .orElse("")
                : "";
        Headers.put(request, response, settings.secureCookies());
        response.setHeader(Headers.CSP, Headers.STRICT + more);
        Language.speak(request);
        try {
            chain.doFilter(new PageRequest(request), new PageResponse(response, scripted, more));
        } catch (Exception | StackOverflowError e) {
            Incidents.answer(request, response, e);
        } finally {
            Language.fallSilent();
        }
    }
}
