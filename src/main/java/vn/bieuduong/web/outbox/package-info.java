/** Sổ gửi trên trang quản trị: the outbox as a table of the administrator's. */
@NullMarked
package vn.bieuduong.web.outbox;

import org.jspecify.annotations.NullMarked;
