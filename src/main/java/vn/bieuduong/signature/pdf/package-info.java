/**
 * PAdES: validates signatures of PDF, and says what a file was made to be after it was signed (ISO 32000-2, 12.8).
 */
@NullMarked
package vn.bieuduong.signature.pdf;

import org.jspecify.annotations.NullMarked;
