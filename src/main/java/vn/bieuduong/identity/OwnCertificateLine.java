package vn.bieuduong.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Một chứng thư số trong danh sách của tài khoản, như màn hình đọc. */
public record OwnCertificateLine(
        UUID id,
        String sha256,
        String label,
        Instant addedAt,
        String addedBy,
        String reason,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<String> endReason) {

    public boolean isOpen() {
        return endedAt.isEmpty();
    }
}
