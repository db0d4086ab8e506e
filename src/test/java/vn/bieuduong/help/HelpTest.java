package vn.bieuduong.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

/** The office's explanations as shipped, and what an agency learns of its mistakes in them. */
class HelpTest {

    @TempDir
    private Path config;

    private Path folder;

    @BeforeEach
    void twoPages() throws IOException {
        folder = Files.createDirectories(config.resolve("help"));
        write("help.yaml", "pages: [file, terms]\nfoot: [terms]\ncontact:\n  office: Sở Nội vụ\ndemonstration: {}\n");
        for (String language : new String[] {"vi", "en"}) {
            write(language + "/file.md", "# Nộp hồ sơ\n\nMột câu.\n");
            write(language + "/terms.md", "# Terms\n\nOne sentence.\n");
        }
    }

    @Test
    void everyShippedPageIsThereInBothLanguages() {
        Help help = new Help(Path.of("config"), true);

        assertThat(help.topics(Texts.VIETNAMESE)).hasSizeGreaterThan(7).allSatisfy(topic -> assertThat(topic.html())
                .contains("</"));
        assertThat(help.topics(Locale.ENGLISH))
                .extracting(HelpTopic::id)
                .isEqualTo(help.topics(Texts.VIETNAMESE).stream()
                        .map(HelpTopic::id)
                        .toList());
        assertThat(help.atFoot(Texts.VIETNAMESE))
                .extracting(HelpTopic::id)
                .contains("privacy", "accessibility", "terms");
        assertThat(help.contact().office()).contains("hư cấu");
        assertThat(new Help(Path.of("config"), false).contact()).isEqualTo(Contact.NONE);
    }

    /** A page asks for an explanation by its name; a name that nobody wrote would show nothing. */
    @Test
    void whatPagesExplainBesideFieldsIsWrittenInBothLanguages() throws IOException {
        Help help = new Help(Path.of("config"), true);
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                Matcher tag = Pattern.compile("<bd:help of=\"([^\"]+)\" page=\"([^\"]+)\"")
                        .matcher(Files.readString(page));
                while (tag.find()) {
                    asked.add(tag.group(1));
                    assertThat(help.topic(tag.group(2), Texts.VIETNAMESE))
                            .as(tag.group())
                            .isPresent();
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(3).allSatisfy(id -> {
            assertThat(help.beside(id, Texts.VIETNAMESE)).as(id).isPresent();
            assertThat(help.beside(id, Locale.ENGLISH)).as(id).isPresent();
        });
    }

    @Test
    void aPageIsItsHeadingAndWhatStandsBelow() {
        HelpTopic topic =
                new Help(config, false).topic("file", Texts.VIETNAMESE).orElseThrow();

        assertThat(topic.title()).isEqualTo("Nộp hồ sơ");
        assertThat(topic.html()).isEqualTo("<p>Một câu.</p>\n");
    }

    @Test
    void neitherMarkupNorScriptOfAWriterReachesAReader() throws IOException {
        write("vi/file.md", "# A\n\n<script>alert(1)</script>\n\n[here](javascript:alert) <b onclick=x>b</b>\n");

        assertThat(new Help(config, false)
                        .topic("file", Texts.VIETNAMESE)
                        .orElseThrow()
                        .html())
                .doesNotContain("<script", "javascript:", "<b ");
    }

    @Test
    void whatIsWrongIsNamedWithItsFile() throws IOException {
        write(
                "help.yaml",
                "pages: [file, terms, missing, ../../secret]\nfoot: [none]\ncontact: {}\ndemonstration: {}\n");
        write("en/terms.md", "No heading.\n");
        Problems problems = new Problems();

        Help.check(config, problems);

        assertThat(problems.all())
                .extracting(Object::toString)
                .anyMatch(line -> line.contains("help/vi/missing.md"))
                .anyMatch(line -> line.contains("help/en/missing.md"))
                .anyMatch(line -> line.contains("help/en/terms.md"))
                .anyMatch(line -> line.contains("../../secret"))
                .anyMatch(line -> line.contains("none"));
    }

    @Test
    void aTelephoneNumberIsDialledByItsFigures() {
        assertThat(new Contact("", "", "(0234) 3.822.333", "", "").dialled()).isEqualTo("02343822333");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
