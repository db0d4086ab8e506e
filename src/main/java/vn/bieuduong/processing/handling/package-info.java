/** Xử lý: reception, appraisal, supplements, extensions, and what the process does by itself when time is up. */
@NullMarked
package vn.bieuduong.processing.handling;

import org.jspecify.annotations.NullMarked;
