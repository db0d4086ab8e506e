package vn.bieuduong.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * Địa chỉ ngắn: what stands on issued papers, in QR codes and in bookmarks; leads to the page, wherever it lies now, with
 * everything that was asked. An address once printed is never taken away.
 */
@WebServlet({
    "/lookup",
    "/lookup.xhtml",
    "/verify",
    "/verify.xhtml",
    "/checkpoint.xhtml",
    "/sign-in",
    "/sign-in.xhtml",
    "/h/*",
    "/n/*"
})
public class ShortAddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Whoever was honoured gives it to others; its code is the rest of the address. */
    private static final String HONOUR = "/h";

    /** On the board of a village; its code is the rest of the address. */
    private static final String POSTING = "/n";

    private static final Map<String, String> PAGES = Map.of(
            "/lookup", "/lookup/lookup.xhtml",
            "/verify", "/lookup/verify.xhtml",
            "/checkpoint", "/lookup/checkpoint.xhtml",
            "/sign-in", "/account/sign-in.xhtml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(HONOUR)) {
            response.sendRedirect(request.getContextPath() + "/lookup/honour.xhtml?code=" + code(request));
            return;
        }
        if (request.getServletPath().equals(POSTING)) {
            response.sendRedirect(request.getContextPath() + "/village/remark.xhtml?code=" + code(request));
            return;
        }
        String page = PAGES.get(request.getServletPath().replaceFirst("\\.xhtml$", ""));
        String query = request.getQueryString();
        response.sendRedirect(request.getContextPath() + page + (query == null ? "" : "?" + query));
    }

    private static String code(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "").replaceAll("[^0-9A-Za-z]", "");
    }
}
