package vn.bieuduong.lookup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.issuing.IssuedRecord;
import vn.bieuduong.platform.Sha256;

/**
 * Kết quả kiểm tra văn bản.
 *
 * @param paper what was issued, when the register knows it; of an altered file, what it was made from
 * @param agency the issuing body's name, or ""
 * @param sha256 of the file that was brought; null when only a code was given
 */
public record Verified(
        VerificationVerdict verdict,
        Optional<IssuedRecord> paper,
        String agency,
        @Nullable Sha256 sha256) {}
