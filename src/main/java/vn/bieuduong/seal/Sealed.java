package vn.bieuduong.seal;

import java.util.Optional;
import vn.bieuduong.platform.Sha256;

/**
 * Văn bản đã đóng dấu.
 *
 * @param holder whose seal it is; "" when the agency has none
 * @param certificate SHA-256 of the seal's certificate; empty when there is none
 * @param stampMissing whether a signature had to go without the time stamp that is configured
 */
public record Sealed(byte[] pdf, String holder, Optional<Sha256> certificate, boolean stampMissing) {

    /** One that nobody has sealed yet. */
    static Sealed not(byte[] pdf) {
        return new Sealed(pdf, "", Optional.empty(), false);
    }
}
