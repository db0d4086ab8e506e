package vn.bieuduong.seal;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.signature.signing.SigningKey;

/**
 * Con dấu hoặc chữ ký của người có thẩm quyền.
 *
 * @param account whose signature it makes; "" for the body's own seal
 * @param image a transparent PNG of the seal or the handwritten signature; null when it does not show on paper
 */
public record Seal(AgencyCode agency, @Nullable AccountName account, SigningKey key, byte @Nullable [] image) {}
