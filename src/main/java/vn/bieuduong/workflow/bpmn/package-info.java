/** Đọc BPMN: reads and checks BPMN 2.0 XML; every problem is found at once, with element and line. */
@NullMarked
package vn.bieuduong.workflow.bpmn;

import org.jspecify.annotations.NullMarked;
