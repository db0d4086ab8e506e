package vn.bieuduong.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Đổi ngôn ngữ: keeps the reader's choice in a cookie for a year and leads back to the page of this portal he came from. */
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final transient Settings settings;
    private final transient RequestParameters parameters;

    @Inject
    LanguageServlet(Settings settings, RequestParameters parameters) {
        this.settings = settings;
        this.parameters = parameters;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(
                "Set-Cookie",
                Language.COOKIE + "="
                        + Language.named(parameters.text("to").orElse("")).getLanguage()
                        + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + A_YEAR
                        + (settings.secureCookies() ? "; Secure" : ""));
        PageResponse.redirect(
                response,
                request.getContextPath()
                        + Destination.back(parameters.text("back").orElse(null)));
    }
}
