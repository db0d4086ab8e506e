package vn.bieuduong.registration.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Portal;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

/** The text that is asked is the last whose day has come; mistakes in the file are named. */
class ConsentTextsTest {

    @Test
    void theLastVersionWhoseDayHasComeIsAsked(@TempDir Path config) throws IOException {
        Files.writeString(
                config.resolve("consent.yaml"),
                "versions:\n" + version("a", "2026-01-01") + version("b", "2026-07-01"));

        assertThat(at(config, "2026-06-30T16:59:00Z").current().version()).isEqualTo("a");
        assertThat(at(config, "2026-06-30T17:00:00Z").current())
                .matches(text ->
                        text.version().equals("b") && text.in(Texts.ENGLISH).equals("yes b"));
    }

    @Test
    void aFileWithoutVersionsOrWithMixedOnesIsNamed(@TempDir Path config) throws IOException {
        Files.writeString(config.resolve("consent.yaml"), "versions: []\n");
        assertThat(problems(config)).contains("consent.yaml");
        Files.writeString(
                config.resolve("consent.yaml"),
                "versions:\n" + version("a", "2026-07-01") + version("a", "2026-01-01"));
        assertThat(problems(config)).contains("consent.yaml", "“a”");
        assertThat(problems(Path.of("config"))).isEmpty();
    }

    private static String problems(Path config) {
        Problems problems = new Problems();
        ConsentTexts.check(config, problems);
        return problems.isEmpty() ? "" : String.valueOf(problems.all());
    }

    private static ConsentTexts at(Path config, String moment) {
        return new ConsentTexts(Portal.settings(config, config), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private static String version(String name, String from) {
        return "  - {version: " + name + ", from: " + from + ", basis: luật, confidence: low, vi: vâng " + name
                + ", en: yes " + name + "}\n";
    }
}
