package vn.bieuduong.identity.openid;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một đề nghị liên kết, as an administrator reads it.
 *
 * @param issuer the provider
 * @param person what it calls him
 * @param personalId the number it names
 * @param account the account that was meant, or the one it was linked to
 */
public record LinkRequestLine(
        UUID id,
        LinkRequestState state,
        LinkDoubt doubt,
        String issuer,
        String person,
        Optional<String> personalId,
        Optional<AccountName> account,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<String> decidedBy,
        Optional<String> reason) {}
