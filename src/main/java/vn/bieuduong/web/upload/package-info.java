/** Biểu mẫu có tệp: reads what browsers send with files, within limits, and leaves nothing behind. */
@NullMarked
package vn.bieuduong.web.upload;

import org.jspecify.annotations.NullMarked;
