package vn.bieuduong.issuing;

import java.time.Instant;
import java.util.Optional;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Văn bản trong sổ phát hành: what anybody may learn about an issued paper; nobody's number, and no name but the seal's
 * and, of a certificate, its recipient's: a forged name under a genuine code must be seen.
 *
 * @param number of the paper as printed on it
 * @param title what it is about, in general words
 * @param recipient whom a certificate was given to; "" for all other papers
 * @param agency code of the body that issued it
 * @param sealHolder whose seal it carries, or "" when it was issued unsealed
 * @param replacedBy the code of the paper that takes its place
 * @param revokedAt since when it counts no more
 */
public record IssuedRecord(
        DocumentKind kind,
        String number,
        String title,
        String recipient,
        AgencyCode agency,
        Instant issuedAt,
        String sealHolder,
        Sha256 sha256,
        Optional<VerificationCode> code,
        Optional<VerificationCode> replacedBy,
        Optional<Instant> revokedAt) {}
