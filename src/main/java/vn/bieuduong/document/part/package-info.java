/** Phần chung của văn bản: what several kinds of papers have in common. */
@NullMarked
package vn.bieuduong.document.part;

import org.jspecify.annotations.NullMarked;
