package vn.bieuduong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

    @Test
    void hoursThatEndWithTheMorningEndAtNoonAndNotAfterLunch() {
        assertThat(workingDays.afterOfficeTime(at("2026-03-06T09:30"), Duration.ofHours(2)))
                .isEqualTo(at("2026-03-06T11:30"));
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
        assertThat(workingDays.isOpen(at("2026-03-02T11:29"))).isTrue();
        assertThat(workingDays.isOpen(at("2026-03-02T11:30"))).isFalse();
        assertThat(workingDays.isOpen(at("2026-03-02T13:00"))).isTrue();
        assertThat(workingDays.isOpen(at("2026-03-02T17:00"))).isFalse();
        assertThat(workingDays.isOpen(at("2026-05-01T09:00"))).isFalse();
    }

    @Test
    void theSameDaysGiveTheSameVersion() {
        assertThat(OfficeCalendar.read(Path.of("config"), new Problems()).version())
                .isEqualTo(calendar.version());
        assertThat(calendar.lastKnownDay()).isEqualTo("2027-12-31");
        assertThat(calendar.name(LocalDate.of(2026, 11, 24))).contains("Ngày Văn hóa Việt Nam");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Settings.ZONE).toInstant();
    }
}
