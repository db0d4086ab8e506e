/** Hồ sơ như màn hình đọc: puts together, as records, what a dossier, its papers and their signatures say. */
@NullMarked
package vn.bieuduong.dossier.view;

import org.jspecify.annotations.NullMarked;
