package vn.bieuduong.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Một cơ quan như quản trị viên đọc.
 *
 * @param version what a form sends back, so that nobody overwrites what he has not seen
 * @param path the bodies above it, the province first
 * @param below how many belong to it now
 * @param changedAt when it was last changed by hand
 * @param followed bodies in whose place it stepped
 */
public record OrganisationView(
        OrganisationForm facts,
        int version,
        List<OrganisationList.Named> path,
        long below,
        Optional<TaxCode.Doubt> taxDoubt,
        OrganisationSource source,
        Optional<Instant> changedAt,
        Optional<String> changedBy,
        Optional<End> end,
        List<OrganisationList.Named> followed,
        List<FormerName> formerNames) {

    /** How it ended. */
    public record End(LocalDate lastDay, String reason, Optional<OrganisationList.Named> successor) {}

    public AgencyCode code() {
        return new AgencyCode(facts.code());
    }

    public String name() {
        return facts.name();
    }

    public boolean isEnded() {
        return end.isPresent();
    }

    /** The province itself is renamed, never ended. */
    public boolean isProvince() {
        return facts.type() == OrganisationType.PROVINCE_PC;
    }
}
