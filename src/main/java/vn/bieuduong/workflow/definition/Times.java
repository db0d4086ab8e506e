package vn.bieuduong.workflow.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.WorkingHours;
import vn.bieuduong.workflow.definition.EventDefinition.TimerKind;

/**
 * Thời gian: reads ISO 8601 dates, durations and cycles, and our working-time durations {@code P0.5WD} (working days)
 * and {@code PT4WH} (working hours, eight to a day).
 */
public final class Times {

    /** The zone of texts that name none. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Pattern WORKING =
            Pattern.compile("P(?:(\\d{1,4}(?:\\.\\d{1,3})?)WD|T(\\d{1,4}(?:\\.\\d{1,3})?)WH)");
    private static final Pattern CYCLE = Pattern.compile("R(\\d{0,7})/(?:([^/P]+)/)?(P[^/]+)");
    private static final Pattern DURATION = Pattern.compile("P([^T]*)(T.+)?");
    private static final BigDecimal HOURS = BigDecimal.valueOf(8);

    /** A cycle: how often still (null without end), from when, how far apart. */
    public record Cycle(@Nullable Integer times, @Nullable String from, String interval) {

        /** The cycle as it is written, with its beginning. */
        public String text() {
            return "R" + (times == null ? "" : times) + "/" + from + "/" + interval;
        }
    }

    private Times() {}

    public static boolean isReadable(TimerKind kind, String text) {
        try {
            switch (kind) {
                case DATE -> date(text);
                case DURATION -> after(Instant.EPOCH, text, (from, days) -> from);
                case CYCLE -> {
                    Cycle cycle = cycle(text);
                    apart(Instant.EPOCH, cycle.interval(), (from, days) -> from.plusSeconds(1));
                    if (cycle.from() != null) {
                        date(cycle.from());
                    }
                }
            }
            return true;
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The moment a text names: with offset, local to the office, or a day's beginning. */
    public static Instant date(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZONE).toInstant();
        }
        String time = text.substring(text.indexOf('T'));
        return time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    /** The moment a duration after another. */
    public static Instant after(Instant from, String duration, WorkingHours workingTime) {
        return after(from, duration, 1, workingTime);
    }

    /** The moment so many durations after another, counted at once: three months after 30 November is 28 February. */
    private static Instant after(Instant from, String duration, long times, WorkingHours workingTime) {
        Matcher working = WORKING.matcher(duration);
        if (working.matches()) {
            BigDecimal days = working.group(1) != null
                    ? new BigDecimal(working.group(1))
                    : new BigDecimal(working.group(2)).divide(HOURS);
            return times == 0 ? from : workingTime.plus(from, days.multiply(BigDecimal.valueOf(times)));
        }
        Matcher iso = DURATION.matcher(duration);
        if (!iso.matches()) {
            throw new IllegalArgumentException("not a duration: " + duration);
        }
        Period period = iso.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + iso.group(1));
        Duration time = iso.group(2) == null ? Duration.ZERO : Duration.parse("P" + iso.group(2));
        if (iso.group(1).isEmpty() && iso.group(2) == null || period.isNegative() || time.isNegative()) {
            throw new IllegalArgumentException("not a duration: " + duration);
        }
        return from.atZone(ZONE)
                .plus(period.multipliedBy(Math.toIntExact(times)))
                .toInstant()
                .plus(time.multipliedBy(times));
    }

    /** The moment an interval after another; one of no length would never end. */
    public static Instant apart(Instant from, String interval, WorkingHours workingTime) {
        Instant next = after(from, interval, workingTime);
        if (!next.isAfter(from)) {
            throw new IllegalArgumentException("not an interval: " + interval);
        }
        return next;
    }

    /** A date or a duration after {@code from}: how due expressions may be written. */
    public static Instant dateOrAfter(Instant from, String text, WorkingHours workingTime) {
        return text.startsWith("P") ? after(from, text, workingTime) : date(text);
    }

    /** A moment of a cycle, and how many come after it (null without end). */
    public record Occurrence(Instant at, @Nullable Integer left) {}

    /**
     * The first moment of a cycle, whose beginning is given, that lies after {@code now}; null when its last one has gone
     * by. The moments are the beginning and one, two, three… intervals after it, so that nothing that happens late shifts
     * those that follow.
     */
    public static @Nullable Occurrence next(Cycle cycle, Instant now, WorkingHours workingTime) {
        Instant from = date(String.valueOf(cycle.from()));
        long none = -1; // the highest number known to lie not after now
        long one = 0;
        while (!after(from, cycle.interval(), one, workingTime).isAfter(now)) {
            none = one;
            one = Math.max(1, 2 * one);
        }
        while (one - none > 1) {
            long middle = (none + one) / 2;
            if (after(from, cycle.interval(), middle, workingTime).isAfter(now)) {
                one = middle;
            } else {
                none = middle;
            }
        }
        Integer all = cycle.times();
        if (all != null && one >= all) {
            return null;
        }
        return new Occurrence(
                after(from, cycle.interval(), one, workingTime), all == null ? null : (int) (all - 1 - one));
    }

    public static Cycle cycle(String text) {
        Matcher cycle = CYCLE.matcher(text);
        if (!cycle.matches()) {
            throw new IllegalArgumentException("not a cycle: " + text);
        }
        String times = cycle.group(1);
        return new Cycle(times.isEmpty() ? null : Integer.valueOf(times), cycle.group(2), cycle.group(3));
    }
}
