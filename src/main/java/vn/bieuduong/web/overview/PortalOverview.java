package vn.bieuduong.web.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.report.PortalState;

/** Tổng quan: one line a matter, with its number and the way to its page. */
@Named
@RequestScoped
public class PortalOverview {

    /** @param words the key of its sentence */
    public record Line(String address, String words, long count) {}

    private final List<Line> waiting;
    private final List<Line> kept;

    @Inject
    PortalOverview(PortalState state, CurrentActor actor) {
        PortalState.Counts now = state.counts(actor.get());
        waiting = List.of(
                new Line("/registration/applications.xhtml", "overview.applications", now.applications()),
                new Line("/registration/deletions.xhtml", "overview.deletions", now.deletions()),
                new Line("/administration/messages.xhtml", "overview.givenUp", now.givenUp()),
                new Line("/administration/incidents.xhtml", "overview.incidents", now.incidents()),
                new Line("/administration/rosters.xhtml", "overview.withoutRoster", now.withoutRoster()),
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

    public List<Line> getKept() {
        return kept;
    }
}
