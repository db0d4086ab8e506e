package vn.bieuduong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

class WorkingDaysTest {

    private final OfficeCalendar calendar = OfficeCalendar.read(Path.of("config"), new Problems());
    private final WorkingDays workingDays = new WorkingDays(calendar);

    @Test
    void oneDayFromFridayEndsOnMonday() {
        assertThat(workingDays.after(at("2026-03-06T09:00"), 1)).isEqualTo(at("2026-03-09T17:00"));
    }

    @Test
    void twentyDaysFromTheSecondOfMarchEndOnTheThirtieth() {
        assertThat(workingDays.after(at("2026-03-02T09:00"), 20)).isEqualTo(at("2026-03-30T17:00"));
    }

    @Test
    void tetIsLeftOut() {
        assertThat(workingDays.after(at("2026-02-13T16:59"), 1)).isEqualTo(at("2026-02-23T17:00"));
    }

    @Test
    void aSwappedSaturdayCounts() {
        assertThat(workingDays.after(at("2026-08-21T08:00"), 1)).isEqualTo(at("2026-08-22T17:00"));
    }

    @Test
    void theDayOfVietnameseCultureIsAHoliday() {
        assertThat(workingDays.after(at("2026-11-23T08:00"), 1)).isEqualTo(at("2026-11-25T17:00"));
    }

    @Test
    void aSwapThatIsOnlyProposedDoesNotCount() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 28))).isFalse();
    }

    @Test
    void halfADayEndsWithTheMorning() {
        assertThat(workingDays.after(at("2026-03-02T09:00"), new BigDecimal("0.5")))
                .isEqualTo(at("2026-03-03T11:30"));
    }

    @Test
    void aQuarterOfADayIsNoTimeLimit() {
        assertThatThrownBy(() -> workingDays.after(at("2026-03-02T09:00"), new BigDecimal("0.25")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> workingDays.after(at("2026-03-02T09:00"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eightHoursFromFridayAfternoonEndOnMondayAfternoon() {
        assertThat(workingDays.afterOfficeTime(at("2026-03-06T14:00"), Duration.ofHours(8)))
                .isEqualTo(at("2026-03-09T14:00"));
    }

    /** A day is as long as the office's hours say; half of it is half of those hours. */
    @Test
    void anOfficeOfSevenHoursHasDaysOfSevenHours() {
        OfficeHours seven = new OfficeHours(
                LocalTime.of(8, 0),
                LocalTime.of(11, 30),
                LocalTime.of(13, 30),
                LocalTime.of(17, 0),
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        WorkingDays seventh = new WorkingDays(new OfficeCalendar(Map.of(), seven));

        assertThat(seven.isSound()).isTrue();
        assertThat(seventh.afterOfficeDays(at("2026-03-06T14:00"), BigDecimal.ONE))
                .isEqualTo(at("2026-03-09T14:00"));
        assertThat(seventh.afterOfficeDays(at("2026-03-06T08:00"), new BigDecimal("0.5")))
                .isEqualTo(at("2026-03-06T11:30"));
        assertThat(workingDays.afterOfficeDays(at("2026-03-06T09:30"), new BigDecimal("0.25")))
                .isEqualTo(at("2026-03-06T11:30"));
        assertThat(seventh.between(at("2026-03-05T08:00"), at("2026-03-06T17:00"))
                        .officeTime())
                .isEqualTo(Duration.ofHours(14));
    }

    @Test
    void hoursThatEndWithTheMorningEndAtNoonAndNotAfterLunch() {
        assertThat(workingDays.afterOfficeTime(at("2026-03-06T09:30"), Duration.ofHours(2)))
                .isEqualTo(at("2026-03-06T11:30"));
    }

    @Test
    void noTimeHasPassedAtOnceAndLessThanNoneNever() {
        Instant saturday = at("2026-03-07T09:00");

        assertThat(workingDays.afterOfficeTime(saturday, Duration.ZERO)).isEqualTo(saturday);
        assertThatThrownBy(() -> workingDays.afterOfficeTime(saturday, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> workingDays.after(saturday, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hoursThatBeginOnADayOfRestRunFromTheNextMorning() {
        assertThat(workingDays.afterOfficeTime(at("2026-03-07T09:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-03-09T08:30"));
        assertThat(workingDays.afterOfficeTime(at("2026-03-06T20:00"), Duration.ofHours(8)))
                .isEqualTo(at("2026-03-09T17:00"));
    }

    @Test
    void twoEqualMomentsHaveNothingBetweenThem() {
        Instant noon = at("2026-03-02T12:00");

        assertThat(workingDays.between(noon, noon)).isEqualTo(new WorkingTime(false, 0, Duration.ZERO));
    }

    @Test
    void theOfficeClosesAtFive() {
        assertThat(workingDays.closing(LocalDate.of(2026, 3, 2))).isEqualTo(at("2026-03-02T17:00"));
        assertThat(workingDays.calendar()).isSameAs(calendar);
    }

    @Test
    void overdueTimeIsNegative() {
        WorkingTime late = workingDays.between(at("2026-03-10T08:30"), at("2026-03-06T17:00"));

        assertThat(late).isEqualTo(new WorkingTime(true, 2, Duration.ofHours(9)));
    }

    @Test
    void whatIsLeftIsCountedInDaysAsOnACalendar() {
        WorkingTime left = workingDays.between(at("2026-03-02T09:00"), at("2026-03-04T17:00"));

        assertThat(left.days()).isEqualTo(2);
        assertThat(left.officeTime()).isEqualTo(Duration.ofMinutes(390 + 960));
    }

    @Test
    void theOfficeIsClosedAtNoonAndOnHolidays() {
        assertThat(workingDays.isOpen(at("2026-03-02T07:29"))).isFalse();
        assertThat(workingDays.isOpen(at("2026-03-02T07:30"))).isTrue();
        assertThat(workingDays.isOpen(at("2026-03-02T11:29"))).isTrue();
        assertThat(workingDays.isOpen(at("2026-03-02T12:59"))).isFalse();
        assertThat(workingDays.isOpen(at("2026-03-02T16:59"))).isTrue();
        assertThat(workingDays.isOpen(at("2026-03-02T11:30"))).isFalse();
        assertThat(workingDays.isOpen(at("2026-03-02T13:00"))).isTrue();
        assertThat(workingDays.isOpen(at("2026-03-02T17:00"))).isFalse();
        assertThat(workingDays.isOpen(at("2026-05-01T09:00"))).isFalse();
    }

    @Test
    void theSameDaysGiveTheSameVersion() {
        assertThat(OfficeCalendar.read(Path.of("config"), new Problems()).version())
                .isEqualTo(calendar.version());
        assertThat(calendar.name(LocalDate.of(2026, 11, 24))).contains("Ngày Văn hóa Việt Nam");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Settings.ZONE).toInstant();
    }
}
