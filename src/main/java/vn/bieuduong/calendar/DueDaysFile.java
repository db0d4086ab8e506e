package vn.bieuduong.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Tệp lịch: due days as an iCalendar file (RFC 5545), each a whole day that keeps nobody busy, with a reminder at nine in the
 * morning of the day before.
 */
public final class DueDaysFile {

    /** What it is sent as. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final int LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private DueDaysFile() {}

    /** The file as made at a moment. */
    public static byte[] write(List<DueDay> days, Instant made) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Bieu Duong//Bieu Duong//VI");
        line(out, "CALSCALE:GREGORIAN");
        days.forEach(day -> event(out, day, made));
        line(out, "END:VCALENDAR");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder out, DueDay due, Instant made) {
        LocalDate day = due.day();
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + text(due.key() + "@" + host(due.page())));
        line(out, "DTSTAMP:" + STAMP.format(made));
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(day));
        line(out, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line(out, "SUMMARY:" + text(due.summary()));
        line(out, "DESCRIPTION:" + text(due.page()));
        line(out, "URL:" + due.page());
        line(out, "CLASS:PRIVATE");
        line(out, "TRANSP:TRANSPARENT");
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, "DESCRIPTION:" + text(due.summary()));
        line(out, "TRIGGER:-PT15H");
        line(out, "END:VALARM");
        line(out, "END:VEVENT");
    }

    private static String host(String page) {
        return Optional.ofNullable(URI.create(page).getHost()).orElse("localhost");
    }

    /** A value of type TEXT; no control character gets through. */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** One content line: folded after at most 75 octets, never inside a character. */
    private static void line(StringBuilder out, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int point = content.codePointAt(at);
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += more;
            at += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
