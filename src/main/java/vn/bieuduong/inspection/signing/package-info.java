/** Ký tại tiến trình kiểm tra: what a worker is asked when a file that strangers may have had in hand is to get one more signature. */
@NullMarked
package vn.bieuduong.inspection.signing;

import org.jspecify.annotations.NullMarked;
