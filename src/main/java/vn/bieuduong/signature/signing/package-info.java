/** Ký: signs a PDF with a key from a file or a token, and asks for its time stamp. */
@NullMarked
package vn.bieuduong.signature.signing;

import org.jspecify.annotations.NullMarked;
