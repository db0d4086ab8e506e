/**
 * Kết quả khen thưởng: decisions, awards and every official paper issued to an applicant.
 *
 * <p>Announces and observes nothing; {@code processing} calls it when a decision is issued.
 */
@NullMarked
package vn.bieuduong.award;

import org.jspecify.annotations.NullMarked;
