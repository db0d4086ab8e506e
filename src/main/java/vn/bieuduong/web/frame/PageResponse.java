package vn.bieuduong.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import vn.bieuduong.web.Headers;

/** The answer as our pages see it: PrimeFaces' own content policy counts on pages that use it, and nowhere else. */
class PageResponse extends HttpServletResponseWrapper {

    private final boolean scripted;
    private final String more;

    /** @param more what the page's policy allows beside, beginning with a semicolon; "" for nothing */
    PageResponse(HttpServletResponse response, boolean scripted, String more) {
        super(response);
        this.scripted = scripted;
        this.more = more;
    }

    /** Within the portal: the address is not made whole with the name the request claims to have asked. */
    @Override
    public void sendRedirect(String location) throws IOException {
        redirect((HttpServletResponse) getResponse(), location);
    }

    /** As {@link #sendRedirect}, for an answer that is not wrapped. */
    static void redirect(HttpServletResponse response, String location) throws IOException {
        if (!location.startsWith("/") || location.startsWith("//")) {
            throw new IllegalArgumentException("not an address within the portal");
        }
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", location);
        response.flushBuffer();
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(Headers.CSP)) {
            if (scripted) {
                super.setHeader(name, value + more);
            }
            return;
        }
        super.addHeader(name, value);
    }
}
