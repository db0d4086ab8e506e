/** Lưu giữ: the ports through which the engine keeps instances, tasks, waits and history. */
@NullMarked
package vn.bieuduong.workflow.persistence;

import org.jspecify.annotations.NullMarked;
