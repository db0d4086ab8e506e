/**
 * Quy trình: runs BPMN 2.0 processes. Definitions are read and checked whole, a pure function moves the tokens, one
 * store keeps instances, tasks and history in the caller's transaction. Instances begin by a call, a message, a timer or a
 * signal; an administrator can hold, mend and end them. Imports nothing else of the portal.
 */
@NullMarked
package vn.bieuduong.workflow;

import org.jspecify.annotations.NullMarked;
