package vn.bieuduong.dossier.clock;

/**
 * Thời gian còn lại.
 *
 * @param workingDays whole days left, or overdue by; never negative
 * @param paused whether the clock stands still until the applicant answers
 */
public record TimeLeft(int workingDays, boolean overdue, boolean paused) {}
