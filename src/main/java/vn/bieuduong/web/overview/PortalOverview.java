package vn.bieuduong.web.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.attachment.InspectionHealth;
import vn.bieuduong.audit.Chain;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.report.PortalState;
import vn.bieuduong.web.Language;

/** Tổng quan: one line a matter, with its number and the way to its page. */
@Named
@RequestScoped
public class PortalOverview {

    /** @param words the key of its sentence */
    public record Line(String address, String words, long count) {}

    private final List<Line> waiting;
    private final List<Line> kept;
    private final Optional<LocalDate> calendarEnd;
    private final List<String> concerns;
    private final Chain chain;

    @Inject
    PortalOverview(
            PortalState state,
            OfficeCalendar calendar,
            InspectionHealth inspections,
            Chain chain,
            Clock clock,
            CurrentActor actor) {
        this.chain = chain;
        concerns = inspections.concerns(Language.current());
        calendarEnd = calendar.ending(OfficeDay.today(clock));
        PortalState.Counts now = state.counts(actor.get());
        waiting = List.of(
                new Line("/registration/applications.xhtml", "overview.applications", now.applications()),
                new Line("/people/links.xhtml", "overview.links", now.links()),
                new Line("/registration/deletions.xhtml", "overview.deletions", now.deletions()),
                new Line("/administration/messages.xhtml", "overview.givenUp", now.givenUp()),
                new Line("/administration/incidents.xhtml", "overview.incidents", now.incidents()),
                new Line("/administration/rosters.xhtml?without=true", "overview.withoutRoster", now.withoutRoster()),
                new Line("/administration/trust.xhtml", "overview.ending", now.ending()));
        kept = List.of(
                new Line("/administration/accounts.xhtml", "overview.accounts", now.accounts()),
                new Line("/administration/accounts.xhtml", "overview.invitations", now.invitations()),
                new Line("/administration/accounts.xhtml", "overview.locked", now.locked()),
                new Line("/administration/organisations.xhtml", "overview.bodies", now.bodies()),
                new Line("/administration/certificates.xhtml", "overview.certificates", now.certificates()),
                new Line("/administration/trust.xhtml", "overview.trusted", now.trusted()));
    }

    /** What waits for somebody, without what does not. */
    public List<Line> getWaiting() {
        return waiting.stream().filter(line -> line.count() > 0).toList();
    }

    /** The last day the calendar of holidays knows of, once it is near. */
    public Optional<LocalDate> getCalendarEnd() {
        return calendarEnd;
    }

    /** What is not as it should be with the workers that read applicants' files. */
    public List<String> getConcerns() {
        return concerns;
    }

    /** Whether the trail is out of reach of the portal's own role of the database. */
    public boolean isTrailSeparate() {
        return chain.isSeparate();
    }

    public List<Line> getKept() {
        return kept;
    }
}
