/** Quản trị: the pages of those who run the portal: processes in force, what is stuck, what is done about it. */
@NullMarked
package vn.bieuduong.web.administration;

import org.jspecify.annotations.NullMarked;
