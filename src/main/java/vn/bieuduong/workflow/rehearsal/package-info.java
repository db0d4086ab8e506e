/** Diễn tập: what a process author tries a definition with, away from the portal. */
@NullMarked
package vn.bieuduong.workflow.rehearsal;

import org.jspecify.annotations.NullMarked;
