package vn.bieuduong.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Địa chỉ ngắn: what stands on issued papers, in QR codes and in bookmarks; leads to the page, wherever it lies now, with
 * everything that was asked. An address once printed is never taken away.
 */
@WebServlet({"/lookup", "/lookup.xhtml", "/verify", "/verify.xhtml", "/checkpoint.xhtml", "/sign-in", "/sign-in.xhtml"})
public class ShortAddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> PAGES = Map.of(
            "/lookup", "/lookup/lookup.xhtml",
            "/verify", "/lookup/verify.xhtml",
            "/checkpoint", "/lookup/checkpoint.xhtml",
            "/sign-in", "/account/sign-in.xhtml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = PAGES.get(request.getServletPath().replaceFirst("\\.xhtml$", ""));
        String query = request.getQueryString();
        response.sendRedirect(request.getContextPath() + page + (query == null ? "" : "?" + query));
    }
}
