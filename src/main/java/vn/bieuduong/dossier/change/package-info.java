/**
 * Sửa sau khi nộp: what is put right in a dossier that was filed, by its applicant or by the office, and what stood there before.
 *
 * <p>Announces and observes nothing; whoever opens the fields says who may do it.
 */
@NullMarked
package vn.bieuduong.dossier.change;

import org.jspecify.annotations.NullMarked;
