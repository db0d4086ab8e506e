package vn.bieuduong.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.bieuduong.platform.Settings;

/**
 * Ngày làm việc: counts days and hours on which the office is open.
 *
 * <p>A time limit in days leaves out the day it starts on and includes its last day, to the close of business: one day from
 * any time of a Friday ends on Monday at 17:00. Half a day ends with the morning. Time in hours runs while the office is
 * open, from the very moment. Swapped days in {@code config/calendar} count as working days even on a Sunday.
 */
@ApplicationScoped
public class WorkingDays {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final OfficeCalendar calendar;

    @Inject
    public WorkingDays(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /** When a time limit of so many working days ends. */
    public Instant after(Instant from, int days) {
        return after(from, BigDecimal.valueOf(days));
    }

    /**
     * When a time limit of so many working days ends.
     *
     * @param days a positive multiple of one half
     */
    public Instant after(Instant from, BigDecimal days) {
        int halves = days.multiply(TWO).intValueExact();
        if (halves <= 0) {
            throw new IllegalArgumentException("no time limit: " + days);
        }
        LocalDate day = local(from).toLocalDate();
        for (int left = (halves + 1) / 2; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        OfficeHours hours = calendar.hours();
        return at(day, halves % 2 == 0 ? hours.afternoonTo() : hours.morningTo());
    }

    /** When so much of the office's open time has passed: the hours of a working day are a day, whenever they begin. */
    public Instant afterOfficeTime(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("no time limit: " + time);
        }
        if (time.isZero()) {
            return from;
        }
        ZonedDateTime start = local(from);
        LocalDate day = start.toLocalDate();
        Duration used = passed(day, start.toLocalTime());
        Duration left = time;
        if (!calendar.isWorkingDay(day)) {
            day = nextWorkingDay(day);
        }
        while (left.plus(used).compareTo(calendar.hours().day()) > 0) {
            left = left.minus(calendar.hours().day().minus(used));
            used = Duration.ZERO;
            day = nextWorkingDay(day);
        }
        return at(day, calendar.hours().at(used.plus(left)));
    }

    /** When so many working days of the office's open time have passed: half a day is half its hours, from the very moment. */
    public Instant afterOfficeDays(Instant from, BigDecimal days) {
        BigDecimal minutes =
                days.multiply(BigDecimal.valueOf(calendar.hours().day().toMinutes()));
        return afterOfficeTime(from, Duration.ofMinutes(minutes.longValue()));
    }

    /** How much working time lies between two moments; negative when {@code to} is the earlier one. */
    public WorkingTime between(Instant from, Instant to) {
        boolean negative = to.isBefore(from);
        ZonedDateTime first = local(negative ? to : from);
        ZonedDateTime last = local(negative ? from : to);
        LocalDate lastDay = last.toLocalDate();
        int days = 0;
        for (LocalDate day = first.toLocalDate(); day.isBefore(lastDay); ) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                days++;
            }
        }
        Duration time = passed(lastDay, last.toLocalTime())
                .minus(passed(first.toLocalDate(), first.toLocalTime()))
                .plus(calendar.hours().day().multipliedBy(days));
        if (!lastDay.equals(first.toLocalDate()) && calendar.isWorkingDay(lastDay)) {
            time = time.minus(calendar.hours().day());
        }
        if (!lastDay.equals(first.toLocalDate()) && calendar.isWorkingDay(first.toLocalDate())) {
            time = time.plus(calendar.hours().day());
        }
        return new WorkingTime(negative, days, time);
    }

    /** When the office closes on that day, were it a working day. */
    public Instant closing(LocalDate day) {
        return at(day, calendar.hours().afternoonTo());
    }

    /** Whether the office is open at this moment. */
    public boolean isOpen(Instant moment) {
        ZonedDateTime at = local(moment);
        LocalTime time = at.toLocalTime();
        OfficeHours hours = calendar.hours();
        return calendar.isWorkingDay(at.toLocalDate())
                && ((!time.isBefore(hours.morningFrom()) && time.isBefore(hours.morningTo()))
                        || (!time.isBefore(hours.afternoonFrom()) && time.isBefore(hours.afternoonTo())));
    }

    public OfficeCalendar calendar() {
        return calendar;
    }

    private Duration passed(LocalDate day, LocalTime time) {
        return calendar.isWorkingDay(day) ? calendar.hours().passedAt(time) : Duration.ZERO;
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!calendar.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(Settings.ZONE);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Settings.ZONE).toInstant();
    }
}
