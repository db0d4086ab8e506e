/** Giấy tờ: one paper of an applicant as the office reads it: pages, signatures, evidence. */
@NullMarked
package vn.bieuduong.web.paper;

import org.jspecify.annotations.NullMarked;
