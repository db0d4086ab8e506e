package vn.bieuduong.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Sha256;

/**
 * Lịch làm việc: on which days the office is open. A weekday is, unless it is a holiday or a day off in lieu; a day of
 * weekly rest is not, unless it was swapped for one. Days announced as likely only (confidence low) do not count yet.
 */
public final class OfficeCalendar {

    static final int USUALLY_TOLD_BEFORE = 60;

    /** What makes a day differ from its weekday. */
    enum Kind {
        HOLIDAY,
        COMPENSATION,
        SWAP_WORKDAY
    }

    /** A day that differs, as announced. */
    record SpecialDay(Kind kind, String name) {}

    private final SortedMap<LocalDate, SpecialDay> days;
    private final OfficeHours hours;
    private final int toldBefore;
    private final CalendarVersion version;

    OfficeCalendar(Map<LocalDate, SpecialDay> days, OfficeHours hours) {
        this(days, hours, USUALLY_TOLD_BEFORE);
    }

    /** @param toldBefore how many days before its end somebody is to be told that days are missing */
    OfficeCalendar(Map<LocalDate, SpecialDay> days, OfficeHours hours, int toldBefore) {
        this.toldBefore = toldBefore;
        this.days = new TreeMap<>(days);
        this.hours = hours;
        this.version = new CalendarVersion(fingerprint());
    }

    /** Reads {@code calendar/holidays.csv} and {@code calendar/hours.yaml}; every mistake goes to {@code problems}. */
    public static OfficeCalendar read(Path configDir, Problems problems) {
        return CalendarFiles.read(configDir.resolve("calendar"), problems);
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay special = days.get(day);
        return special == null ? !hours.weekend().contains(day.getDayOfWeek()) : special.kind() == Kind.SWAP_WORKDAY;
    }

    /** What the day is called when it is a holiday, a day off in lieu or a swapped working day. */
    public Optional<String> name(LocalDate day) {
        return Optional.ofNullable(days.get(day)).map(SpecialDay::name);
    }

    /**
     * The last day it knows of, once it is near or behind: the end of the last year of which days are announced. Limits that reach
     * beyond are counted as if there were no holidays.
     */
    public Optional<LocalDate> ending(LocalDate today) {
        LocalDate end = days.isEmpty()
                ? LocalDate.of(today.getYear() - 1, 12, 31)
                : LocalDate.of(days.lastKey().getYear(), 12, 31);
        return today.plusDays(toldBefore).isAfter(end) ? Optional.of(end) : Optional.empty();
    }

    public CalendarVersion version() {
        return version;
    }

    OfficeHours hours() {
        return hours;
    }

    private String fingerprint() {
        StringBuilder text = new StringBuilder()
                .append(hours.morningFrom())
                .append(hours.morningTo())
                .append(hours.afternoonFrom())
                .append(hours.afternoonTo());
        hours.weekend().stream().sorted().forEach(text::append);
        days.forEach((day, special) -> text.append('\n').append(day).append(special.kind()));
        return Sha256.hex(text.toString()).substring(0, 16);
    }
}
