/** Trang phản ánh và đánh giá: what people write to the office, who answers it, and how content filers are. */
@NullMarked
package vn.bieuduong.web.feedback;

import org.jspecify.annotations.NullMarked;
