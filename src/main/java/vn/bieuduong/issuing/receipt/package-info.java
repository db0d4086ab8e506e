/**
 * Kiểm tra biên nhận: the command that holds files against the receipt they were filed with, away from the portal.
 */
@NullMarked
package vn.bieuduong.issuing.receipt;

import org.jspecify.annotations.NullMarked;
