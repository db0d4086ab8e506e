/** Con dấu: the keys a body seals with, and the sealing of a document laid out for it. */
@NullMarked
package vn.bieuduong.seal;

import org.jspecify.annotations.NullMarked;
