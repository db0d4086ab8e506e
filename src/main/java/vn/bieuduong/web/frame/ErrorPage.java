package vn.bieuduong.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.CurrentVisitor;
import vn.bieuduong.web.Headers;
import vn.bieuduong.web.Language;

/** Trang báo lỗi: plain HTML without Faces, so that it can be shown when everything else fails; JSON under {@code /api}. */
final class ErrorPage {

    private static final String LARGEST = ErrorPage.class.getName() + ".largest";
    private static final long MEGABYTE = 1024 * 1024;

    private ErrorPage() {}

    /** Lets the page of a body that was too large say how many bytes of files it may bring. */
    static void tooLarge(HttpServletRequest request, long largest) {
        if (largest > 0) {
            request.setAttribute(LARGEST, Math.max(1, largest / MEGABYTE));
        }
    }

    /** What is known of why the server or one of our filters answered so; empty when the status says all. */
    static List<String> known(HttpServletRequest request) {
        Object largest = request.getAttribute(LARGEST);
        return largest == null
                ? List.of()
                : List.of(Texts.of("pages", "error.413.most", Language.current(), List.of(largest)));
    }

    /**
     * Writes the page.
     *
     * @param incident the number the log knows it by, when it is our fault
     * @param sentences why, in words; without any the status speaks
     */
    static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            @Nullable String incident,
            List<String> sentences)
            throws IOException {
        String original = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        String path = original == null ? request.getRequestURI() : original;
        int worded = Texts.has("pages", "error." + status + ".title", Language.current()) ? status : status / 100 * 100;
        String title = text("error." + worded + ".title");
        String reason = sentences.isEmpty() ? text("error." + worded + ".text") : String.join(" ", sentences);
        boolean https = response.containsHeader("Strict-Transport-Security");
        String allow = response.getHeader("Allow");
        String retry = response.getHeader("Retry-After");
        response.reset();
        Headers.put(request, response, https);
        if (allow != null) {
            response.setHeader("Allow", allow);
        }
        if (retry != null) {
            response.setHeader("Retry-After", retry);
        }
        response.setStatus(status);
        if (Paths.isApi(path)) {
            json(response, status, title, reason, incident);
        } else {
            html(request, response, title, reason, incident);
        }
    }

    private static void html(
            HttpServletRequest request,
            HttpServletResponse response,
            String title,
            String reason,
            @Nullable String incident)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        try (InputStream in = ErrorPage.class.getResourceAsStream("error.html")) {
            if (in == null) {
                throw new IllegalStateException("error.html is missing");
            }
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String number = incident == null
                    ? ""
                    : "<p class=\"incident\">" + text("error.incident") + " <strong>" + incident + "</strong></p>";
            Optional<Actor> actor = CurrentVisitor.of(request);
            String menu = CurrentVisitor.menu(actor, "").stream()
                    .map(entry ->
                            "<li><a href=\"" + entry.address() + "\">" + escaped(text(entry.words())) + "</a></li>")
                    .collect(Collectors.joining());
            response.getWriter()
                    .write(page.replace("{{lang}}", Language.current().getLanguage())
                            .replace("{{other}}", Language.other().getLanguage())
                            .replace("{{language}}", text("frame.language"))
                            .replace("{{switch}}", escaped(switched(request)))
                            .replace("{{skip}}", text("frame.skip"))
                            .replace("{{signed}}", actor.isPresent() ? "signed" : "")
                            .replace("{{portal}}", text("frame.portal"))
                            .replace("{{caption}}", text("frame.caption"))
                            .replace("{{menuName}}", text("frame.menu"))
                            .replace("{{menu}}", menu)
                            .replace("{{home}}", text("error.home"))
                            .replace("{{incident}}", number)
                            .replace("{{title}}", escaped(title))
                            .replace("{{reason}}", escaped(reason)));
        }
    }

    /** The switch, back to the page that was asked for. */
    private static String switched(HttpServletRequest request) {
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return Language.address(
                path == null ? request.getRequestURI() : path, query == null ? request.getQueryString() : query);
    }

    private static void json(
            HttpServletResponse response, int status, String title, String reason, @Nullable String incident)
            throws IOException {
        response.setContentType("application/problem+json;charset=UTF-8");
        var json = jakarta.json.Json.createObjectBuilder()
                .add("status", status)
                .add("title", title)
                .add("detail", reason);
        if (incident != null) {
            json.add("incident", incident);
        }
        response.getWriter().write(json.build().toString());
    }

    private static String text(String key) {
        return Texts.of("pages", key, Language.current(), List.of());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
