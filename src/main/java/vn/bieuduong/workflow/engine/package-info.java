/**
 * Máy quy trình: the services an application calls, and the one step in which an instance is read, moved and written.
 */
@NullMarked
package vn.bieuduong.workflow.engine;

import org.jspecify.annotations.NullMarked;
