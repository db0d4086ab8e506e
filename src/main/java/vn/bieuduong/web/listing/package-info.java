/** Nhập từ tệp: what pages that take a list share: choose, check, see mistakes at their cells, take them home, import. */
@NullMarked
package vn.bieuduong.web.listing;

import org.jspecify.annotations.NullMarked;
