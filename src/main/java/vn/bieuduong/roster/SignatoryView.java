package vn.bieuduong.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.organisation.TaxCode;

/** Một dòng danh sách người được ký, như quản trị viên đọc. */
public record SignatoryView(
        UUID id,
        String fullName,
        String title,
        List<SigningRole> roles,
        Optional<String> personalId,
        Optional<String> taxCode,
        Optional<String> budgetCode,
        LocalDate from,
        Optional<LocalDate> to,
        SignatoryState state,
        Instant addedAt,
        String addedBy,
        String reason,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<String> endReason) {

    static SignatoryView of(Signatory line, LocalDate today) {
        return new SignatoryView(
                line.id(),
                line.fullName(),
                line.title(),
                List.copyOf(line.roles()),
                line.personalId().map(PersonalId::value),
                line.taxCode().map(TaxCode::value),
                line.budgetCode(),
                line.validFrom(),
                line.validTo(),
                SignatoryState.of(line, today),
                line.addedAt(),
                line.addedBy(),
                line.reason(),
                line.endedAt(),
                line.endedBy(),
                line.endReason());
    }

    /** Whether an administrator may still end it, or end it earlier. */
    public boolean isOpen() {
        return state == SignatoryState.IN_FORCE || state == SignatoryState.NOT_YET;
    }
}
