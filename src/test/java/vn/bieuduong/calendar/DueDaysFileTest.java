package vn.bieuduong.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueDaysFileTest {

    private static final Instant MADE = Instant.parse("2026-11-30T04:05:06Z");

    @Test
    void aDueDayIsAWholeDayWithAReminderTheMorningBefore() {
        assertThat(written("Hạn trả kết quả hồ sơ H99-261123-0001").split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .containsSequence("BEGIN:VEVENT", "UID:result-1@portal.example", "DTSTAMP:20261130T040506Z")
                .containsSequence("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101")
                .contains("SUMMARY:Hạn trả kết quả hồ sơ H99-261123-0001", "TRIGGER:-PT15H", "TRANSP:TRANSPARENT")
                .endsWith("END:VEVENT", "END:VCALENDAR");
    }

    @Test
    void noLineIsLongerThan75OctetsAndUnfoldedItIsWhatItWas() {
        String summary = "Hạn bước “Thẩm định hồ sơ và lấy ý kiến” 🎖 ".repeat(8);

        String file = written(summary);

        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(file).doesNotContain("\uFFFD");
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }

    @Test
    void nothingInAValueBeginsALineOfItsOwn() {
        String file = written("a,b;c\\d\r\nATTACH:file:///x\u0007");

        assertThat(file).contains("SUMMARY:a\\,b\\;c\\\\d\\nATTACH:file:///x \r\n");
        assertThat(file.split("\r\n")).noneMatch(line -> line.startsWith("ATTACH"));
    }

    private static String written(String summary) {
        DueDay day = new DueDay(
                "result-1", LocalDate.of(2026, 12, 31), summary, "https://portal.example/dossier/show.xhtml?id=1");
        return new String(DueDaysFile.write(List.of(day), MADE), StandardCharsets.UTF_8);
    }
}
