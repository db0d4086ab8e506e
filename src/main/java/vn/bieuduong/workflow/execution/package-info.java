/** Thực thi: the pure function (definition, instance state, input) to (instance state, effects). */
@NullMarked
package vn.bieuduong.workflow.execution;

import org.jspecify.annotations.NullMarked;
