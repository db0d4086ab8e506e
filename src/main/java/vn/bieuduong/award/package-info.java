/** Kết quả khen thưởng: what a decision gave to whom. Written when the decision is issued; never changed. */
@NullMarked
package vn.bieuduong.award;

import org.jspecify.annotations.NullMarked;
