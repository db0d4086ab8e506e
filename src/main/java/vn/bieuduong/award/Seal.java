package vn.bieuduong.award;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.SigningKey;

/**
 * Con dấu hoặc chữ ký của người có thẩm quyền.
 *
 * @param person who signs with it, as papers print the name; "" for the body's own seal
 * @param image a transparent PNG of the seal or the handwritten signature; null when it does not show on paper
 */
record Seal(String agency, String person, SigningKey key, byte @Nullable [] image) {}
