/** Bàn việc: the queues of the office, one dossier as the office sees it, and whose hands it went through. */
@NullMarked
package vn.bieuduong.processing.worklist;

import org.jspecify.annotations.NullMarked;
