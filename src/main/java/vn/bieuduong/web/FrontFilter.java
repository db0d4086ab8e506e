package vn.bieuduong.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.platform.Settings;

/**
 * The outermost filter: puts the protecting headers on every answer, and turns whatever rises from within into a page with
 * words, so that no reader ever sees the server's own error report.
 */
public class FrontFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Settings settings;

    @Inject
    FrontFilter(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        boolean scripted = Routes.of(path).map(Route::scripted).orElse(false);
        Headers.put(request, response, settings.secureCookies());
        try {
            chain.doFilter(new PageRequest(request), new PageResponse(response, scripted));
        } catch (Exception | StackOverflowError e) {
            Mishaps.answer(request, response, e);
        }
    }
}
