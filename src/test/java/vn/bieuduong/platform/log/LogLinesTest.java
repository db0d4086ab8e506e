package vn.bieuduong.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private final LogLines lines = new LogLines(Clock.systemUTC());

    @Test
    void nothingThatIsLoggedPassesForARecordOfItsOwn() {
        LogRecord record = new LogRecord(Level.INFO, "refused: {0}");
        record.setLoggerName("a.B");
        record.setParameters(new Object[] {
            "x\n2026-11-28T00:00:00.000+0000 INFO vn.bieuduong.identity.signin.SignIn FORGED\r\u0085\u2028\u001b[31m\u202Eđảo\t"
        });

        String written = lines.format(record);

        assertThat(written.strip().lines()).hasSize(1);
        assertThat(written)
                .contains("x\\u{a}2026", "\\u{d}\\u{85}\\u{2028}\\u{1b}[31m\\u{202e}đảo\\u{9}")
                .contains(" INFO a.B refused: ");
    }

    @Test
    void anExceptionsWordsAreCleanedTooAndItsTraceIsWrittenOnceAMinute() {
        String first = lines.format(thrown("bad\nFORGED"));
        String second = lines.format(thrown("worse\nFORGED"));

        assertThat(first)
                .contains(
                        "bad\\u{a}FORGED",
                        "\nCaused by: java.lang.IllegalArgumentException: ",
                        "\tat " + LogLinesTest.class.getName());
        assertThat(first.lines()).noneMatch(line -> line.startsWith("FORGED"));
        assertThat(second).contains("worse\\u{a}FORGED").doesNotContain("\tat ");
        assertThat(second.length()).isLessThan(400);
    }

    @Test
    void oneRecordCannotFillTheLog() {
        assertThat(lines.format(thrown("a".repeat(1_000_000))).length()).isLessThan(10_000);
        LogRecord record = new LogRecord(Level.INFO, "b".repeat(1_000_000));
        record.setLoggerName("a.B");
        assertThat(lines.format(record).length()).isLessThan(2_200);
    }

    private static LogRecord thrown(String message) {
        LogRecord record = new LogRecord(Level.SEVERE, "Incident");
        record.setLoggerName("a.B");
        record.setThrown(new IllegalStateException(message, new IllegalArgumentException(message)));
        return record;
    }
}
