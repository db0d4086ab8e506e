package vn.bieuduong.calendar;

import java.time.Duration;

/**
 * Thời gian làm việc: how much of the office's time lies between two moments.
 *
 * @param isNegative whether the second moment is before the first: the time is overdue by so much
 * @param days working days after the earlier moment's day up to and with the later one's: what people count on a calendar
 * @param officeTime the office's open time in between
 */
public record WorkingTime(boolean isNegative, int days, Duration officeTime) {}
