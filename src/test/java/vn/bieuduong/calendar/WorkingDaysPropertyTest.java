package vn.bieuduong.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bieuduong.Draw;
import vn.bieuduong.Property;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** Compares the counting with an oracle that goes through the shipped calendar minute by minute and knows nothing of halves. */
class WorkingDaysPropertyTest {

    private static final OfficeCalendar CALENDAR = OfficeCalendar.read(Path.of("config"), new Problems());
    private static final WorkingDays COUNTING = new WorkingDays(CALENDAR);
    private static final Set<LocalDate> OPEN_DAYS = openDays();

    private static final int MANY = 2_000;
    private static final int SLOW = 400;

    private static final int DAYS = (int) LocalDate.of(2024, 1, 1).until(LocalDate.of(2027, 9, 30), ChronoUnit.DAYS);
    private static final List<LocalTime> EDGES = Stream.of("07:30", "11:29", "11:30", "13:00", "16:59", "17:00")
            .map(LocalTime::parse)
            .toList();

    @Test
    void aTimeLimitEndsAtTheCloseOfItsLastWorkingDay() {
        Property.holds(MANY, draw -> {
            Instant from = moment(draw);
            int days = draw.told("days", draw.between(1, 40));
            Instant due = COUNTING.after(from, days);

            LocalDate received = LocalDateTime.ofInstant(from, Settings.ZONE).toLocalDate();
            LocalDate last = LocalDateTime.ofInstant(due, Settings.ZONE).toLocalDate();
            assertThat(OPEN_DAYS).contains(last);
            assertThat(OPEN_DAYS.stream()
                            .filter(day -> day.isAfter(received) && !day.isAfter(last))
                            .count())
                    .isEqualTo(days);
            assertThat(LocalDateTime.ofInstant(due, Settings.ZONE).toLocalTime())
                    .isEqualTo("17:00");
        });
    }

    @Test
    void halfADayMoreEndsWithTheMorningOfTheNextWorkingDay() {
        Property.holds(MANY, draw -> {
            Instant from = moment(draw);
            int days = draw.told("days", draw.between(0, 40));
            Instant half = COUNTING.after(from, BigDecimal.valueOf(days).add(new BigDecimal("0.5")));

            assertThat(half.plus(Duration.ofMinutes(330))).isEqualTo(COUNTING.after(from, days + 1));
        });
    }

    @Test
    void officeTimePassesMinuteByMinuteWhileTheOfficeIsOpen() {
        Property.holds(SLOW, draw -> {
            Instant from = moment(draw);
            int minutes = draw.told("minutes", draw.between(1, 3000));
            assertThat(COUNTING.afterOfficeTime(from, Duration.ofMinutes(minutes)))
                    .isEqualTo(slowlyAfter(from, minutes));
        });
    }

    @Test
    void whatIsLeftIsWhatAClockInTheOfficeWouldCount() {
        Property.holds(SLOW, draw -> {
            Instant from = moment(draw);
            int minutes = draw.told("minutes", draw.between(0, 30_000));
            Instant to = from.plus(Duration.ofMinutes(minutes));

            WorkingTime left = COUNTING.between(from, to);

            assertThat(left.officeTime()).isEqualTo(Duration.ofMinutes(slowlyBetween(from, to)));
            assertThat(left.isNegative()).isFalse();
            if (minutes > 0) {
                assertThat(COUNTING.between(to, from)).isEqualTo(new WorkingTime(true, left.days(), left.officeTime()));
            }
        });
    }

    @Test
    void whatIsLeftAtTheBeginningIsTheWholeTimeLimit() {
        Property.holds(MANY, draw -> {
            Instant from = moment(draw);
            int days = draw.told("days", draw.between(1, 40));
            assertThat(COUNTING.between(from, COUNTING.after(from, days)).days())
                    .isEqualTo(days);
        });
    }

    @Test
    void eightOfficeHoursADayAreOverBeforeTheTimeLimitIs() {
        Property.holds(MANY, draw -> {
            Instant from = moment(draw);
            int days = draw.told("days", draw.between(1, 40));
            assertThat(COUNTING.afterOfficeTime(from, Duration.ofHours(8L * days)))
                    .isBeforeOrEqualTo(COUNTING.after(from, days));
        });
    }

    @Test
    void aLaterBeginningNeverEndsEarlier() {
        Property.holds(MANY, draw -> {
            Instant from = moment(draw);
            int later = draw.told("later", draw.between(0, 20_000));
            int days = draw.told("days", draw.between(1, 40));
            Instant afterwards = from.plus(Duration.ofMinutes(later));

            assertThat(COUNTING.after(afterwards, days)).isAfterOrEqualTo(COUNTING.after(from, days));
            assertThat(COUNTING.afterOfficeTime(afterwards, Duration.ofMinutes(days * 37L)))
                    .isAfterOrEqualTo(COUNTING.afterOfficeTime(from, Duration.ofMinutes(days * 37L)));
        });
    }

    /** A minute between 2024 and 2027; now and then one at which the office opens or closes. */
    private static Instant moment(Draw draw) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(draw.between(0, DAYS));
        LocalTime time =
                draw.between(0, 9) == 9 ? draw.of(EDGES) : LocalTime.MIDNIGHT.plusMinutes(draw.between(0, 24 * 60 - 1));
        return draw.told("from", day.atTime(time).atZone(Settings.ZONE).toInstant());
    }

    private static Instant slowlyAfter(Instant from, int minutes) {
        Instant at = from;
        for (int left = minutes; left > 0; at = at.plusSeconds(60)) {
            if (isOpen(at)) {
                left--;
            }
        }
        return at;
    }

    private static int slowlyBetween(Instant from, Instant to) {
        int open = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            open += isOpen(at) ? 1 : 0;
        }
        return open;
    }

    private static boolean isOpen(Instant minute) {
        LocalDateTime local = LocalDateTime.ofInstant(minute, Settings.ZONE);
        int at = local.getHour() * 60 + local.getMinute();
        return OPEN_DAYS.contains(local.toLocalDate()) && (at >= 450 && at < 690 || at >= 780 && at < 1020);
    }

    /** The working days, straight from the notices of the government. */
    private static Set<LocalDate> openDays() {
        Set<LocalDate> closed = dates("2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18"
                + " 2024-04-29 2024-04-30 2024-05-01 2024-09-02 2024-09-03 2025-01-01 2025-01-27 2025-01-28 2025-01-29"
                + " 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02 2026-01-01"
                + " 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01"
                + " 2026-08-31 2026-09-01 2026-09-02 2026-11-24 2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10"
                + " 2027-02-11 2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-11-24");
        Set<LocalDate> swapped = dates("2024-05-04 2025-04-26 2026-01-10 2026-08-22");
        return LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2028, 3, 1))
                .filter(day -> swapped.contains(day)
                        || !closed.contains(day)
                                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                                && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> dates(String text) {
        return Stream.of(text.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
