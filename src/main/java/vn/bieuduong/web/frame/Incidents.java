package vn.bieuduong.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.DiskFull;
import vn.bieuduong.platform.Outage;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.random.Unguessable;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.upload.FormRefused;

/** What happens when an answer cannot be given: the right status, a page with words, and an incident number when it is our fault. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Incidents() {}

    /** Answers a request that ended in an exception. */
    static void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        if (response.isCommitted()) {
            LOG.warn("Broken off: {}", thrown.toString());
            return;
        }
        NotFound absent = within(thrown, NotFound.class);
        Refusal refusal = within(thrown, Refusal.class);
        RedirectException elsewhere = within(thrown, RedirectException.class);
        Optional<String> outage = Outage.in(thrown);
        if (elsewhere != null) {
            PageResponse.redirect(response, request.getContextPath() + elsewhere.address());
        } else if (absent != null) {
            ErrorPage.write(request, response, HttpServletResponse.SC_NOT_FOUND, null, List.of());
        } else if (refusal != null) {
            refused(request, response, refusal);
        } else if (DiskFull.is(thrown)) {
            LOG.error("nothing more can be written: the disk is full", thrown);
            ErrorPage.write(request, response, FormRefused.INSUFFICIENT_STORAGE, null, List.of());
        } else if (outage.isPresent()) {
            LOG.warn("Resting at {} {}: {}", request.getMethod(), request.getServletPath(), outage.get());
            resting(request, response);
        } else {
            String incident = incident();
            LOG.error("Incident " + incident + " at " + request.getMethod() + " " + request.getServletPath(), thrown);
            ErrorPage.write(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, incident, List.of());
        }
    }

    /** What was typed is still with the browser: it sends it again when the reader lets it. */
    private static void resting(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getMethod().equals("POST") ? "error.outage.sent" : "error.outage.read";
        response.setHeader("Retry-After", Outage.SECONDS_TO_WAIT);
        ErrorPage.write(
                request,
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                null,
                List.of(Texts.of("pages", text, Language.current(), List.of())));
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        List<String> sentences = refusal.findings().stream()
                .map(finding -> Texts.of(finding, Language.current()))
                .toList();
        boolean unknown =
                refusal.findings().stream().anyMatch(f -> f.reason().name().endsWith("NOT_FOUND"));
        int status = unknown ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN;
        ErrorPage.write(request, response, status, null, sentences);
    }

    /** The cause of the given kind, however deep the frameworks wrapped it. */
    static <T extends Throwable> @Nullable T within(Throwable thrown, Class<T> type) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }

    private static String incident() {
        return Unguessable.letters(LETTERS, 4) + '-' + Unguessable.letters(LETTERS, 4);
    }
}
