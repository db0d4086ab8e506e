/** Trang soạn và ký giấy tờ: the paper as the portal wrote it, who signs it in which order, and how. */
@NullMarked
package vn.bieuduong.web.composing;

import org.jspecify.annotations.NullMarked;
