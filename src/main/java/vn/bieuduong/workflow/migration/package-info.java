/** Chuyển phiên bản: plans that take running instances to another version of their definition, and what speaks against them. */
@NullMarked
package vn.bieuduong.workflow.migration;

import org.jspecify.annotations.NullMarked;
