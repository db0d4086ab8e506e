/** Tra cứu: the public's "where is my dossier?", without an account and without anybody's personal data. */
@NullMarked
package vn.bieuduong.lookup;

import org.jspecify.annotations.NullMarked;
