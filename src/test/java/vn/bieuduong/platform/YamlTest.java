package vn.bieuduong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTest {

    enum Colour {
        DEEP_RED,
        GOLD
    }

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void everyMistakeIsNamedAtOnceWithItsLine() throws IOException {
        Yaml yaml = read("""
                name: Thủ tục
                days: mười
                from: 2026-13-01
                colour: blue
                list: not a list
                nmae: typing error
                """);

        yaml.text("name");
        yaml.number("days", 1, 30);
        yaml.date("from");
        yaml.choice("colour", Colour.class);
        yaml.texts("list");
        yaml.text("code");
        yaml.done();

        assertThat(problems.all())
                .extracting(p -> p.file() + ":" + p.line())
                .containsExactly("a.yaml:2", "a.yaml:3", "a.yaml:4", "a.yaml:5", "a.yaml:1", "a.yaml:6");
    }

    @Test
    void aMistakeIsSaidInEitherLanguage() throws IOException {
        Yaml yaml = read("days: mười\n");

        yaml.number("days", 1, 3_000);

        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem).hasToString("a.yaml:1: “days: mười” phải là một số nguyên từ 1 đến 3000.");
            assertThat(problem.in(Texts.ENGLISH))
                    .isEqualTo("a.yaml:1: “days: mười” must be a whole number from 1 to 3000.");
        });
    }

    @Test
    void brokenYamlIsOneProblemWithItsLine() throws IOException {
        read("name: [1, 2\nother: 3\n");

        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().get(0).line()).isEqualTo(2);
    }

    @Test
    void aGoodFileHasNoProblem() throws IOException {
        Yaml yaml = read("""
                colours: [deep-red, GOLD]
                children:
                  - { id: a }
                  - { id: b }
                on: true
                """);

        assertThat(yaml.choices("colours", Colour.class)).containsExactly(Colour.DEEP_RED, Colour.GOLD);
        assertThat(yaml.children("children")).extracting(c -> c.text("id")).isEqualTo(List.of("a", "b"));
        assertThat(yaml.flag("on", false)).isTrue();
        yaml.done();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aKeyWrittenTwiceIsAProblem() throws IOException {
        read("a: 1\na: 2\n");

        assertThat(problems.all()).isNotEmpty();
    }

    private Yaml read(String text) throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, text);
        return Yaml.read(file, "a.yaml", problems);
    }
}
