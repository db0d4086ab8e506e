package vn.bieuduong.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Một đề nghị mở tài khoản, as a page reads it.
 *
 * @param commune the code of the commune the unit lies in
 * @param reason why it was refused
 * @param account what was opened
 */
public record ApplicationLine(
        UUID id,
        ApplicationState state,
        String unit,
        OrganisationType type,
        String taxCode,
        AgencyCode commune,
        String communeName,
        String address,
        String personName,
        Optional<String> personTitle,
        Optional<String> phone,
        String email,
        String note,
        Instant appliedAt,
        Optional<Instant> decidedAt,
        Optional<String> reason,
        Optional<AccountName> account) {}
