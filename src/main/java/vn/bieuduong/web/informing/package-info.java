/** Lời báo tin trên trang quản trị: what people are told, worded by who runs the portal. */
@NullMarked
package vn.bieuduong.web.informing;

import org.jspecify.annotations.NullMarked;
