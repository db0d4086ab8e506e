package vn.bieuduong.attachment;

import java.time.Instant;
import java.util.Optional;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.ValidationData;

/**
 * Chứng cứ như màn hình đọc.
 *
 * @param judgedAt empty while a worker is still to judge
 * @param report what was found, as of then
 * @param atReceipt what the same rules say as of the receipt; absent in the evidence of the receipt itself
 */
public record EvidenceView(
        EvidenceOccasion occasion,
        String askedBy,
        Instant askedAt,
        Optional<Instant> judgedAt,
        Optional<SignatureReport> report,
        Optional<SignatureReport> atReceipt,
        ValidationData material) {}
