/**
 * Soạn và ký giấy tờ: what the portal writes for a component from what was typed, and who signs it in which order until it stands as that
 * component. Announces {@link vn.bieuduong.composing.SignatureAwaited} and {@link vn.bieuduong.composing.PaperSigned}.
 */
@NullMarked
package vn.bieuduong.composing;

import org.jspecify.annotations.NullMarked;
