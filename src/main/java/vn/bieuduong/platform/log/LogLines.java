package vn.bieuduong.platform.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Dòng nhật ký: how every record of the server's log is written, the container's and the libraries' too. Whatever somebody managed to have
 * logged, a record is lines of this one, bounded, and shows what cannot be seen: no text can pass for another record, and none can
 * fill the log. The same trace is written out once a minute.
 */
class LogLines extends Formatter {

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_CAUSE = 400;
    private static final int MOST_CAUSES = 6;
    private static final int MOST_FRAMES = 40;
    private static final int MOST_REMEMBERED = 500;
    private static final Duration ANEW = Duration.ofMinutes(1);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ");

    private final Clock clock;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    LogLines(Clock clock) {
        this.clock = clock;
    }

    /** Takes over from the first moment on. */
    @ApplicationScoped
    static class Begin {
        void now(@Observes @Initialized(ApplicationScoped.class) Object started) {
            LogLines lines = new LogLines(Clock.systemUTC());
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                handler.setFormatter(lines);
            }
        }
    }

    @Override
    public String format(LogRecord record) {
        StringBuilder line = new StringBuilder()
                .append(MOMENT.format(record.getInstant().atZone(ZoneId.systemDefault())))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(clean(String.valueOf(record.getLoggerName()), LONGEST_CAUSE))
                .append(' ')
                .append(clean(formatMessage(record), LONGEST_MESSAGE))
                .append('\n');
        trace(line, record.getThrown());
        return line.toString();
    }

    private void trace(StringBuilder line, @Nullable Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
            StackTraceElement[] frames = at.getStackTrace();
            line.append(depth == 0 ? "" : "Caused by: ")
                    .append(at.getClass().getName())
                    .append(": ")
                    .append(clean(String.valueOf(at.getMessage()), LONGEST_CAUSE))
                    .append('\n');
            if (isNew(at.getClass().getName() + (frames.length == 0 ? "" : frames[0]))) {
                for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                    line.append("\tat ").append(frames[i]).append('\n');
                }
            } else {
                line.append("\tas written within the last minute\n");
            }
            at = at.getCause();
        }
    }

    private boolean isNew(String place) {
        if (written.size() > MOST_REMEMBERED) {
            written.clear();
        }
        long now = clock.millis();
        Long before = written.get(place);
        if (before != null && now - before < ANEW.toMillis()) {
            return false;
        }
        written.put(place, now);
        return true;
    }

    /** Every character that breaks a line, steers a terminal, turns the writing round or cannot be seen as its number. */
    static String clean(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(longest).forEach(one -> {
            switch (Character.getType(one)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED ->
                    clean.append("\\u{").append(Integer.toHexString(one)).append('}');
                default -> clean.appendCodePoint(one);
            }
        });
        return text.codePointCount(0, text.length()) > longest
                ? clean.append('…').toString()
                : clean.toString();
    }
}
