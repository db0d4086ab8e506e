package vn.bieuduong.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Ngày: the day in the portal's zone on which a moment falls, and how days and moments are written in Vietnamese. */
public final class OfficeDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private OfficeDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, Settings.ZONE);
    }

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** 21/11/2026. */
    public static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** 09:05 21/11/2026. */
    public static String toTheMinute(Instant moment) {
        return MINUTE.format(moment.atZone(Settings.ZONE));
    }

    /** 09:05:30 21/11/2026. */
    public static String toTheSecond(Instant moment) {
        return SECOND.format(moment.atZone(Settings.ZONE));
    }
}
