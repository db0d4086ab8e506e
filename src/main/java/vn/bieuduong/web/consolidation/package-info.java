/** Tổng hợp hồ sơ cấp dưới trên trang: sending a list to the unit above, and gathering what the units below have sent. */
@NullMarked
package vn.bieuduong.web.consolidation;

import org.jspecify.annotations.NullMarked;
