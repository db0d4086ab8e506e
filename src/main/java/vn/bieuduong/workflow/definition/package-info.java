/** Định nghĩa quy trình: BPMN 2.0 XML read into an immutable graph, every problem found at once. */
@NullMarked
package vn.bieuduong.workflow.definition;

import org.jspecify.annotations.NullMarked;
