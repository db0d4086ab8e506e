package vn.bieuduong.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** Giờ làm việc: the two halves of a working day and the days of weekly rest. */
record OfficeHours(
        LocalTime morningFrom,
        LocalTime morningTo,
        LocalTime afternoonFrom,
        LocalTime afternoonTo,
        Set<DayOfWeek> weekend) {

    private static final Duration SHORTEST = Duration.ofHours(4);
    private static final Duration LONGEST = Duration.ofHours(12);

    static final OfficeHours USUAL = new OfficeHours(
            LocalTime.of(7, 30),
            LocalTime.of(11, 30),
            LocalTime.of(13, 0),
            LocalTime.of(17, 0),
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    OfficeHours {
        weekend = Set.copyOf(weekend);
    }

    /** Whether the halves follow each other and make a working day. */
    boolean isSound() {
        return morningFrom.isBefore(morningTo)
                && !afternoonFrom.isBefore(morningTo)
                && afternoonFrom.isBefore(afternoonTo)
                && day().compareTo(SHORTEST) >= 0
                && day().compareTo(LONGEST) <= 0;
    }

    /** How long the office is open on a working day. */
    Duration day() {
        return Duration.between(morningFrom, morningTo).plus(Duration.between(afternoonFrom, afternoonTo));
    }

    /** How much of the office's time has passed on a working day at this time of day. */
    Duration passedAt(LocalTime time) {
        return within(morningFrom, morningTo, time).plus(within(afternoonFrom, afternoonTo, time));
    }

    /** The time of day at which so much of the office's time has passed; the earliest one, more than zero and up to a whole day. */
    LocalTime at(Duration passed) {
        Duration morning = Duration.between(morningFrom, morningTo);
        return passed.compareTo(morning) <= 0 ? morningFrom.plus(passed) : afternoonFrom.plus(passed.minus(morning));
    }

    private static Duration within(LocalTime from, LocalTime to, LocalTime time) {
        if (!time.isAfter(from)) {
            return Duration.ZERO;
        }
        return Duration.between(from, time.isBefore(to) ? time : to);
    }
}
