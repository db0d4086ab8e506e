/**
 * Bí mật nhà nước: before the first file goes into a draft whoever writes it declares that nothing in it is a state secret; without that no
 * file is taken and nothing is filed. An officer who comes upon one in a file has it out of sight at once. Announces {@link
 * vn.bieuduong.secrecy.PaperWithheld}; observes no facts.
 */
@NullMarked
package vn.bieuduong.secrecy;

import org.jspecify.annotations.NullMarked;
