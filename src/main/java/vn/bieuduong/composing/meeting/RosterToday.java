package vn.bieuduong.composing.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.roster.Signatories;
import vn.bieuduong.roster.Signatory;

/** Người được ký hôm nay: the people, not seals, who may sign for a unit today. */
@ApplicationScoped
public class RosterToday {

    private final Organisations organisations;
    private final Signatories rosters;
    private final Clock clock;

    @Inject
    public RosterToday(Organisations organisations, Signatories rosters, Clock clock) {
        this.organisations = organisations;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** Whatever they sign as. */
    public List<Signatory> of(AgencyCode unit) {
        LocalDate today = OfficeDay.today(clock);
        String name = organisations.find(unit).map(Organisation::name).orElse("");
        return rosters.of(unit).stream()
                .filter(line -> !line.validFrom().isAfter(today)
                        && line.validTo().map(day -> !day.isBefore(today)).orElse(true))
                .filter(line -> !line.fullName().equalsIgnoreCase(name))
                .toList();
    }
}
