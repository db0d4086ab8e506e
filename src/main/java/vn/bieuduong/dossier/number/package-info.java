/** Mã hồ sơ: the numbers of dossiers, read however they are typed. */
@NullMarked
package vn.bieuduong.dossier.number;

import org.jspecify.annotations.NullMarked;
