/** Việc thôn trước khi nộp: pages of a village head on a draft, and the one that residents open from the board. */
@NullMarked
package vn.bieuduong.web.village;

import org.jspecify.annotations.NullMarked;
