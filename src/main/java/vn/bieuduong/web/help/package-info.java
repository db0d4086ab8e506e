/** Trang trợ giúp: what the office explains, and whom to ask. */
@NullMarked
package vn.bieuduong.web.help;

import org.jspecify.annotations.NullMarked;
