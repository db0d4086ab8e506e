package vn.bieuduong.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

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
