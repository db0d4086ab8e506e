/** Lưu trong bộ nhớ: the store of rehearsals and tests. */
@NullMarked
package vn.bieuduong.workflow.persistence.memory;

import org.jspecify.annotations.NullMarked;
