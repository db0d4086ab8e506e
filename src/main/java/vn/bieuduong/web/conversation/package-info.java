/** Trang trao đổi về hồ sơ: what filer and office write to each other, and where the office owes an answer. */
@NullMarked
package vn.bieuduong.web.conversation;

import org.jspecify.annotations.NullMarked;
