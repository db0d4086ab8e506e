package vn.bieuduong.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.organisation.TaxCode;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Danh sách người được ký của đơn vị mình, như người nộp hồ sơ đọc: without the administrator's reasons.
 *
 * @param keeper the provincial People's Committee, whose administrator keeps the rosters
 */
public record RosterOfOwnUnit(
        AgencyCode code, String name, Optional<String> taxCode, List<Line> lines, Optional<Keeper> keeper) {

    /** @param personalId mostly hidden */
    public record Line(
            String fullName,
            String title,
            List<SigningRole> roles,
            Optional<String> personalId,
            Optional<String> taxCode,
            Optional<String> budgetCode,
            LocalDate from,
            Optional<LocalDate> to,
            SignatoryState state) {}

    /** Whom to tell when it is wrong. */
    public record Keeper(String name, Optional<String> phone, Optional<String> email) {}

    static Line line(Signatory line, LocalDate today) {
        return new Line(
                line.fullName(),
                line.title(),
                List.copyOf(line.roles()),
                line.personalId().map(PersonalId::masked),
                line.taxCode().map(TaxCode::value),
                line.budgetCode(),
                line.validFrom(),
                line.validTo(),
                SignatoryState.of(line, today));
    }
}
