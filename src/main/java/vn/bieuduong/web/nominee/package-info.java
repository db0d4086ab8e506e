/** Danh sách đối tượng của bản nháp: pages that take it from a file and give it out again. */
@NullMarked
package vn.bieuduong.web.nominee;

import org.jspecify.annotations.NullMarked;
