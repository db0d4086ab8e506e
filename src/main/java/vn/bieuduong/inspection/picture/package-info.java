/** Ảnh thành trang: what a worker is asked when a photographed paper is to become a PDF. */
@NullMarked
package vn.bieuduong.inspection.picture;

import org.jspecify.annotations.NullMarked;
