/** Sơ đồ: draws a definition's own diagram as SVG, with what is done, current and overdue. */
@NullMarked
package vn.bieuduong.workflow.diagram;

import org.jspecify.annotations.NullMarked;
