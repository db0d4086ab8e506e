/** Niềm tin: which authorities and seals are believed, since when and why; from folders and by page. */
@NullMarked
package vn.bieuduong.trust;

import org.jspecify.annotations.NullMarked;
