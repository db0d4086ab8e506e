/**
 * Địa danh hành chính: provinces and communes with the codes of Decision 19/2025/QĐ-TTg, two levels since 1 July 2025; what a place was
 * called before is kept as text.
 */
@NullMarked
package vn.bieuduong.organisation.place;

import org.jspecify.annotations.NullMarked;
