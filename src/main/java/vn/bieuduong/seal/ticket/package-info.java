/** Phiếu ký: lets a signing program on somebody's computer, which has none of his cookies, fetch one file and bring it back signed. */
@NullMarked
package vn.bieuduong.seal.ticket;

import org.jspecify.annotations.NullMarked;
