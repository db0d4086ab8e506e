/** Tìm hồ sơ: finds dossiers by what somebody remembers of them, within what he may see. */
@NullMarked
package vn.bieuduong.dossier.search;

import org.jspecify.annotations.NullMarked;
