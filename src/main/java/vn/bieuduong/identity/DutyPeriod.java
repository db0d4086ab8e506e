package vn.bieuduong.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nhiệm vụ, thời hạn và phạm vi: a duty, the days on which it is held, and what it is for.
 *
 * @param from the first day; null when it is held since ever
 * @param to the last day; null when no end is set
 * @param area the part of the body's dossiers it is for
 */
public record DutyPeriod(
        Duty duty, @Nullable LocalDate from, @Nullable LocalDate to, Area area) {

    public DutyPeriod {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + duty.group());
        }
    }

    /** For all that comes to the body. */
    public DutyPeriod(Duty duty, @Nullable LocalDate from, @Nullable LocalDate to) {
        this(duty, from, to, Area.WHOLE);
    }

    /** Held always. */
    public static DutyPeriod always(Duty duty) {
        return new DutyPeriod(duty, null, null);
    }

    /** The same with another last day. */
    public DutyPeriod until(LocalDate lastDay) {
        return new DutyPeriod(duty, from, lastDay, area);
    }

    /** The same for another part of the body's dossiers. */
    public DutyPeriod within(Area other) {
        return new DutyPeriod(duty, from, to, other);
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
