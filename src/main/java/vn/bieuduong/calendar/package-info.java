/**
 * Working days and time limits: which days the office is open, and when a time limit of so many working days ends.
 *
 * <p>Announces nothing and observes nothing. Days are read from {@code config/calendar}; a dossier pins the version.
 */
@NullMarked
package vn.bieuduong.calendar;

import org.jspecify.annotations.NullMarked;
