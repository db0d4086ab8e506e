/** Danh mục địa danh: the page on which an administrator brings the list of provinces and communes. */
@NullMarked
package vn.bieuduong.web.place;

import org.jspecify.annotations.NullMarked;
