package vn.bieuduong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** What an agency writes down of its days and hours, and what is made of it. */
class OfficeCalendarTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 10);

    @TempDir
    private Path config;

    private Path hours;
    private Path days;

    @BeforeEach
    void anOfficeOfEightHours() throws IOException {
        Path folder = Files.createDirectory(config.resolve("calendar"));
        days = folder.resolve("holidays.csv");
        hours = folder.resolve("hours.yaml");
        hours("07:30", "11:30", "13:00", "17:00", "[saturday, sunday]");
        days("2026-01-01,Tết Dương lịch,holiday,2026,high");
    }

    @Test
    void aHolidayAndADayInLieuAreClosedASwappedDayIsOpen() throws IOException {
        days(
                "2026-01-01,Tết Dương lịch,holiday,2026,high",
                "2026-01-02,Nghỉ bù,compensation,2026,medium",
                "2026-01-10,Làm bù,swap-workday,2026,high");

        OfficeCalendar calendar = read();

        assertThat(calendar.isWorkingDay(THURSDAY)).isFalse();
        assertThat(calendar.isWorkingDay(THURSDAY.plusDays(1))).isFalse();
        assertThat(calendar.isWorkingDay(SATURDAY)).isTrue();
        assertThat(calendar.isWorkingDay(SATURDAY.plusDays(1))).isFalse();
        assertThat(calendar.isWorkingDay(SATURDAY.plusDays(2))).isTrue();
        assertThat(calendar.name(SATURDAY)).contains("Làm bù");
        assertThat(calendar.name(SATURDAY.plusDays(1))).isEmpty();
    }

    @Test
    void aNameInQuotesMayHoldCommasAndQuotes() throws IOException {
        days("2026-01-01,\"Tết, \"\"đầu năm\"\"\", holiday ,2026,high", "", "   ");

        assertThat(read().name(THURSDAY)).contains("Tết, \"đầu năm\"");
    }

    @Test
    void whatIsOnlyLikelyDoesNotCountAndMayBeWrittenAgain() throws IOException {
        days("2026-01-01,Có thể,holiday,2026,low");
        assertThat(read().isWorkingDay(THURSDAY)).isTrue();

        days("2026-01-01,Có thể,holiday,2026,low", "2026-01-01,Tết,holiday,2026,high");
        assertThat(read().isWorkingDay(THURSDAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02,Nghỉ,holiday,2026",
                "2026-01-02,Nghỉ,holiday,2026,high,more",
                "2026-02-30,Nghỉ,holiday,2026,high",
                "2026-01-02,Nghỉ,rest,2026,high",
                "2026-01-02,Nghỉ,holiday,2025,high",
                "2026-01-02,Nghỉ,holiday,2026,sure",
                "2026-01-05,Làm bù,swap-workday,2026,high",
                "2026-01-10,Nghỉ bù,compensation,2026,high",
                "2026-01-01,Nghỉ,holiday,2026,high"
            })
    void aWrongDayIsNamedWithItsLine(String line) throws IOException {
        days("2026-01-01,Tết Dương lịch,holiday,2026,high", line);

        assertThat(problems()).containsExactly("calendar/holidays.csv:3");
    }

    @Test
    void aListWithoutItsHeadOrThatIsNoTextIsNamed() throws IOException {
        Files.writeString(days, "2026-01-01,Tết Dương lịch,holiday,2026,high\n");
        assertThat(problems()).containsExactly("calendar/holidays.csv:1");

        Files.writeString(days, "");
        assertThat(problems()).containsExactly("calendar/holidays.csv:1");

        Files.write(days, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(problems()).containsExactly("calendar/holidays.csv:0");
    }

    @ParameterizedTest
    @CsvSource({
        "07:30,08:30,13:00,15:30",
        "05:00,11:30,13:00,19:00",
        "11:30,07:30,13:00,01:00",
        "07:30,13:30,13:00,15:00",
        "07:30,15:30,16:00,16:00"
    })
    void hoursThatAreNotTwoHalvesOfAWorkingDayAreRefused(String from, String noon, String afternoon, String to)
            throws IOException {
        hours(from, noon, afternoon, to, "[saturday, sunday]");

        assertThat(problems()).containsExactly("calendar/hours.yaml:1");
    }

    @Test
    void aTimeThatIsNoneIsNamed() throws IOException {
        hours("7h30", "11:30", "13:00", "17:00", "[saturday, sunday]");

        assertThat(problems()).contains("calendar/hours.yaml:1");
    }

    @Test
    void theHalvesMayMeetAndTheRestMayBeOnAnyDay() throws IOException {
        hours("08:00", "12:00", "12:00", "16:00", "[sunday]");

        OfficeCalendar calendar = read();
        WorkingDays counting = new WorkingDays(calendar);

        assertThat(calendar.isWorkingDay(SATURDAY)).isTrue();
        assertThat(counting.isOpen(at("2026-01-10T12:00"))).isTrue();
        assertThat(counting.after(at("2026-01-09T15:00"), 1)).isEqualTo(at("2026-01-10T16:00"));
        assertThat(counting.closing(SATURDAY)).isEqualTo(at("2026-01-10T16:00"));
    }

    @Test
    void otherDaysOrHoursAreAnotherVersionOtherNamesAreNot() throws IOException {
        CalendarVersion version = read().version();

        days("2026-01-01,New Year,holiday,2026,medium");
        assertThat(read().version()).isEqualTo(version);
        days("2026-01-02,Tết Dương lịch,holiday,2026,high");
        assertThat(read().version()).isNotEqualTo(version);
        days("2026-01-01,Tết Dương lịch,compensation,2026,high");
        assertThat(read().version()).isNotEqualTo(version);
        days("2026-01-01,Tết Dương lịch,holiday,2026,high");
        for (List<String> other : List.of(
                List.of("08:00", "12:00", "13:00", "17:00"),
                List.of("07:30", "12:00", "13:00", "16:30"),
                List.of("07:30", "11:30", "12:30", "16:30"))) {
            hours(other.get(0), other.get(1), other.get(2), other.get(3), "[saturday, sunday]");
            assertThat(read().version()).as(other.toString()).isNotEqualTo(version);
        }
        hours("07:30", "11:30", "13:00", "17:00", "[sunday]");
        assertThat(read().version()).isNotEqualTo(version);
        hours("07:30", "11:30", "13:00", "17:00", "[sunday, saturday]");
        assertThat(read().version()).isEqualTo(version);
    }

    @Test
    void aVersionIsSixteenHexDigits() {
        assertThat(new CalendarVersion("0123456789abcdef").value()).hasSize(16);
        for (String wrong : List.of("", "0123456789abcde", "0123456789ABCDEF", "0123456789abcdef0")) {
            assertThatThrownBy(() -> new CalendarVersion(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private OfficeCalendar read() {
        Problems problems = new Problems();
        OfficeCalendar calendar = OfficeCalendar.read(config, problems);
        assertThat(problems.all()).isEmpty();
        return calendar;
    }

    /** File and line of each. */
    private List<String> problems() {
        Problems problems = new Problems();
        OfficeCalendar.read(config, problems);
        return problems.all().stream().map(one -> one.file() + ":" + one.line()).toList();
    }

    private void days(String... lines) throws IOException {
        Files.writeString(days, "date,name,kind,year,confidence\n" + String.join("\n", lines) + "\n");
    }

    private void hours(String from, String noon, String afternoon, String to, String rest) throws IOException {
        Files.writeString(hours, """
                morning: { from: "%s", to: "%s" }
                afternoon: { from: "%s", to: "%s" }
                weekend: %s
                """.formatted(from, noon, afternoon, to, rest));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Settings.ZONE).toInstant();
    }
}
