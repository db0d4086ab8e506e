package vn.bieuduong.informing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

/** The office's own words for what people are told: read whole, and each mistake named. */
class NoticeFilesTest {

    @TempDir
    private Path config;

    private final Problems problems = new Problems();

    @BeforeEach
    void theShippedTexts() throws IOException {
        FileUtils.copyDirectory(
                Path.of("config/messages").toFile(), config.resolve("messages").toFile());
    }

    @Test
    void whatShipsIsSoundInBothLanguages() {
        NoticeFiles.check(config, problems);

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aPlaceThatNothingFillsIsNamedAndASubjectNamesNeitherReasonNorPerson() throws IOException {
        edit("refused.yaml", "Hồ sơ {number} không", "Hồ sơ {number} của {filer}, {reason}, không");
        edit("filed.yaml", "Mã tra cứu: {code}", "Mã tra cứu: {ma}");

        NoticeFiles.check(config, problems);

        assertThat(problems.all().stream().map(one -> one.in(Texts.VIETNAMESE)))
                .hasSize(2)
                .anyMatch(line -> line.matches("messages/refused.yaml:3: .*\\{filer}, \\{reason}.*"))
                .anyMatch(line -> line.startsWith("messages/filed.yaml:4: ") && line.contains("{ma}"));
        assertThat(problems.all().get(0).in(Texts.ENGLISH)).contains("these may be used");
    }

    @Test
    void aMissingLanguageAMissingFileAndAStrangeOneAreNamed() throws IOException {
        Files.writeString(config.resolve("messages/decided.yaml"), "vi:\n  subject: Xong\n  body: Xong\n");
        Files.delete(config.resolve("messages/stopped.yaml"));
        Files.writeString(config.resolve("messages/hong.yaml"), "vi: {}\n");

        NoticeFiles.check(config, problems);

        assertThat(problems.all().stream().map(one -> one.file()).distinct())
                .containsExactlyInAnyOrder("messages/decided.yaml", "messages/stopped.yaml", "messages/hong.yaml");
    }

    @Test
    void whatIsFilledInIsNotLookedAtAgain() {
        NoticeText text = new NoticeText("{number}", "{title}").filled(Map.of("number", "1", "title", "{number} $1"));

        assertThat(text).isEqualTo(new NoticeText("1", "{number} $1"));
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = config.resolve("messages").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
