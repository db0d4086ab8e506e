/** Định nghĩa quy trình: a process as an immutable graph. */
@NullMarked
package vn.bieuduong.workflow.definition;

import org.jspecify.annotations.NullMarked;
