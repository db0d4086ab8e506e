package vn.bieuduong.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** The answer as our pages see it: PrimeFaces' own content policy counts on pages that use it, and nowhere else. */
class PageResponse extends HttpServletResponseWrapper {

    private final boolean scripted;

    PageResponse(HttpServletResponse response, boolean scripted) {
        super(response);
        this.scripted = scripted;
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(Headers.CSP)) {
            if (scripted) {
                super.setHeader(name, value);
            }
            return;
        }
        super.addHeader(name, value);
    }
}
