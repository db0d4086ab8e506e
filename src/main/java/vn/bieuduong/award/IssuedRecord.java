package vn.bieuduong.award;

import java.time.Instant;
import java.util.Optional;

/**
 * Văn bản trong sổ phát hành: what anybody may learn about an issued paper; nobody's name or number but the seal's.
 *
 * @param number of the paper as printed on it
 * @param title what it is about, in general words
 * @param agency code of the body that issued it
 * @param sealHolder whose seal it carries, or "" when it was issued unsealed
 * @param replacedBy the code of the paper that takes its place
 * @param revokedAt since when it counts no more
 */
public record IssuedRecord(
        IssuedKind kind,
        String number,
        String title,
        String agency,
        Instant issuedAt,
        String sealHolder,
        String sha256,
        Optional<VerificationCode> code,
        Optional<VerificationCode> replacedBy,
        Optional<Instant> revokedAt) {}
