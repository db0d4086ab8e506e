/** JSON for other systems, under {@code /api}. Every answer has a closed shape; refusals are {@code {"error", "message"}}. */
@NullMarked
package vn.bieuduong.api;

import org.jspecify.annotations.NullMarked;
