package vn.bieuduong.identity.openid;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Một liên kết, as the account's owner reads it.
 *
 * @param issuer the provider
 * @param usedAt null when he has not signed in with it
 */
public record ProviderLine(
        UUID id, String issuer, Instant linkedAt, @Nullable Instant usedAt) {}
