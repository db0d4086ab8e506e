package vn.bieuduong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.platform.Problems;

class TemplatesTest {

    private static final Path SHIPPED = Path.of("config/documents");

    @Test
    void theShippedTemplatesHaveNoMistake() {
        assertThat(mistakes(SHIPPED)).isEmpty();
    }

    @Test
    void everyMistakeIsNamedAtOnceWithFileAndLine(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.writeString(folder.resolve("refusal-slip.yaml"), """
                title: "Phiếu {refrence}"
                subject: "Từ chối"
                author: "{letterhead.agency}"
                paper: A6
                body:
                  - {text: "Ngày {date}"}
                  - {text: "**Đậm mà không đóng"}
                  - {text: "Một", style: khong-co}
                  - {txt: "Hai"}
                  - {text: "{item}", each: reason}
                  - {use: khong-co}
                """);

        assertThat(mistakes(folder))
                .hasSize(9)
                .anyMatch(one -> one.startsWith("documents/refusal-slip.yaml:1: ")
                        && one.contains("“refrence”")
                        && one.contains("reference"))
                .anyMatch(one -> one.startsWith("documents/refusal-slip.yaml:4: "))
                .anyMatch(one -> one.startsWith("documents/refusal-slip.yaml:6: ") && one.contains("longdate"))
                .anyMatch(one -> one.startsWith("documents/refusal-slip.yaml:7: "))
                .anyMatch(one -> one.startsWith("documents/refusal-slip.yaml:8: ") && one.contains("khong-co"))
                .anyMatch(one -> one.startsWith("documents/refusal-slip.yaml:9: ") && one.contains("txt"))
                .anyMatch(one -> one.startsWith("documents/refusal-slip.yaml:10: "))
                .anyMatch(one -> one.startsWith("documents/refusal-slip.yaml:11: "));
    }

    @Test
    void aMissingTemplateIsNamed(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.delete(folder.resolve("stop-notice.yaml"));

        assertThat(mistakes(folder)).anyMatch(one -> one.startsWith("documents/stop-notice.yaml: "));
    }

    private static List<String> mistakes(Path folder) {
        Problems problems = new Problems();
        Documents.check(folder, problems);
        return problems.all().stream().map(Problems.Problem::toString).toList();
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
