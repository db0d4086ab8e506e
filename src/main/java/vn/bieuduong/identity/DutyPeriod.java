package vn.bieuduong.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nhiệm vụ và thời hạn: a duty, and the days on which it is held.
 *
 * @param from the first day; null when it is held since ever
 * @param to the last day; null when no end is set
 */
public record DutyPeriod(
        Duty duty, @Nullable LocalDate from, @Nullable LocalDate to) {

    public DutyPeriod {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + duty.group());
        }
    }

    /** Held always. */
    public static DutyPeriod always(Duty duty) {
        return new DutyPeriod(duty, null, null);
    }

    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(from);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to);
    }

    /** Whether it is held on this day. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether its last day has passed. */
    public boolean isOver(LocalDate today) {
        return to != null && today.isAfter(to);
    }
}
