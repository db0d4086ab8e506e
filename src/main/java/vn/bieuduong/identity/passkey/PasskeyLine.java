package vn.bieuduong.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Một khóa truy cập, as its owner reads it.
 *
 * @param label what he calls it
 * @param usedAt null when it was never used
 */
public record PasskeyLine(
        UUID id, String label, Instant addedAt, @Nullable Instant usedAt) {}
