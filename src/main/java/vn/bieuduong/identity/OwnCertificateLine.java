package vn.bieuduong.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.Sha256;

/** Một chứng thư số trong danh sách của tài khoản, như màn hình đọc. */
public record OwnCertificateLine(
        UUID id,
        Sha256 sha256,
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
