package vn.bieuduong.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.audit.ReadingAct;
import vn.bieuduong.audit.Readings;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.web.NotFound;

/**
 * Ai mở gì: one place that every request of staff passes, so that no page, file, picture, search or register is read without
 * its line in the audit trail. The line is written first; a request that was then refused gets a second one that says so.
 */
@ApplicationScoped
class StaffReads {

    /** What a request may be about, the dossier first. */
    private static final List<Pattern> SUBJECTS = List.of("id", "account", "unit").stream()
            .map(name -> Pattern.compile("(?:^|&)" + name + "=([^&]+)"))
            .toList();

    private final Readings readings;

    @Inject
    StaffReads(Readings readings) {
        this.readings = readings;
    }

    /** Goes on with the request, on the record when it is one of staff. */
    void pass(Actor actor, Access access, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!counts(actor, access)) {
            chain.doFilter(request, response);
            return;
        }
        note(actor, request, request.getMethod().equals("POST") ? ReadingAct.FORM_SENT : ReadingAct.PAGE_READ, "");
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            note(actor, request, ReadingAct.REQUEST_REFUSED, " " + why(e));
            throw e;
        }
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            note(actor, request, ReadingAct.REQUEST_REFUSED, " " + response.getStatus());
        }
    }

    /** As the answer will say that is made of it further out. */
    private static String why(Exception thrown) {
        Refusal refusal = Incidents.within(thrown, Refusal.class);
        if (refusal != null) {
            return refusal.findings().get(0).reason().toString();
        }
        return Incidents.within(thrown, NotFound.class) != null ? "NOT_FOUND" : "FAILED";
    }

    /** Puts on record that the table of routes kept one of staff out. */
    void refused(Actor actor, HttpServletRequest request) {
        if (isStaff(actor)) {
            note(actor, request, ReadingAct.REQUEST_REFUSED, " 403");
        }
    }

    private static boolean counts(Actor actor, Access access) {
        return access == Access.OFFICE
                || access == Access.ADMINISTRATOR
                || access == Access.UNIT_ADMINISTRATOR
                || (access == Access.SIGNED_IN || access == Access.FILER) && isStaff(actor);
    }

    private static boolean isStaff(Actor actor) {
        return actor.isOfOffice() || actor.has(Role.ADMINISTRATOR);
    }

    private void note(Actor actor, HttpServletRequest request, ReadingAct act, String more) {
        String question = Optional.ofNullable(request.getQueryString()).orElse("");
        String path = Paths.of(request);
        String subject = SUBJECTS.stream()
                .map(pattern -> pattern.matcher(question))
                .filter(Matcher::find)
                .map(found -> decoded(found.group(1)))
                .findFirst()
                .orElse(path);
        readings.note(actor.account(), act, subject, path + (question.isEmpty() ? "" : "?" + decoded(question)) + more);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
