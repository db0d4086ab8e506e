package vn.bieuduong.signature.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Yêu cầu đóng dấu ký số: what a signature says beside the signer's name.
 *
 * @param reason why it is signed, as PDF readers show it
 * @param location where, as PDF readers show it
 * @param at the signing time that is written into the signature
 * @param mark where and how it shows on a page; null for an invisible signature
 */
public record SigningRequest(
        String reason,
        String location,
        Instant at,
        @Nullable SignatureImage mark) {

    public SigningRequest(String reason, String location, Instant at) {
        this(reason, location, at, null);
    }
}
