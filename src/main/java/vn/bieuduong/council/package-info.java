/**
 * Hội đồng: its session as the secretary recorded it, who attended, the ballots counted, and the number of its
 * minutes.
 */
@NullMarked
package vn.bieuduong.council;

import org.jspecify.annotations.NullMarked;
