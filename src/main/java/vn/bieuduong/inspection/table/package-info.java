/** Bảng đọc từ tệp: what the worker makes of a list somebody uploaded, rows of cells, and how both sides pass it. */
@NullMarked
package vn.bieuduong.inspection.table;

import org.jspecify.annotations.NullMarked;
