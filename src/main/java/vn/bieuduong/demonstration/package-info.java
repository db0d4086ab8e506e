/**
 * Trình diễn: what exists only while {@code demonstration} is on: sample papers a newcomer can file with, and a few dossiers
 * at different steps, so that no role finds an empty desk. With it off nothing here does anything.
 *
 * <p>Announces and observes no facts; calls the doors as the demonstration's people would.
 */
@NullMarked
package vn.bieuduong.demonstration;

import org.jspecify.annotations.NullMarked;
