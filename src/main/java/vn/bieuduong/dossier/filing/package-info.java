/** Nộp hồ sơ: what an applicant does with a draft until it is filed, and with a dossier of his own afterwards. */
@NullMarked
package vn.bieuduong.dossier.filing;

import org.jspecify.annotations.NullMarked;
