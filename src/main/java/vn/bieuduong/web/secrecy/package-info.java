/** Bí mật nhà nước trên trang: the declaration before the first file. */
@NullMarked
package vn.bieuduong.web.secrecy;

import org.jspecify.annotations.NullMarked;
