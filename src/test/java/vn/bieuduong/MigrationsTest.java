package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables: one file a room, in numbers with room between, as SQL is written here. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db");
    /** Comments, and what stands in quotation marks. */
    private static final String NO_CODE = "--[^\n]*|'(?:[^']|'')*'|\"[^\"]*\"";

    @Test
    void everyRoomHasOneFileUnderANumberOfItsOwn() {
        List<String> names = names("migration");

        assertThat(names).allMatch(name -> name.matches("V\\d\\d[05]__[a-z]+\\.sql"));
        assertThat(names.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
        assertThat(names.stream().map(name -> name.replaceAll("^V\\d+__|\\.sql$", "")))
                .doesNotHaveDuplicates()
                .allSatisfy(room -> assertThat(Path.of("src/main/java/vn/bieuduong", room, "package-info.java"))
                        .exists());
    }

    @Test
    void sqlIsWrittenInSmallLetters() {
        for (String folder : List.of("migration", "audit")) {
            for (String name : names(folder)) {
                String code = read(folder, name).replaceAll(NO_CODE, "");
                assertThat(code).as(name).doesNotContainPattern("[A-Z]").doesNotContain("\t");
            }
        }
    }

    /** Tables in their final shape: until the first release nothing is altered afterwards, but for what PostgreSQL wants in two steps. */
    @Test
    void nothingIsMadeAndThenChanged() {
        for (String name : names("migration")) {
            assertThat(read("migration", name).replaceAll(NO_CODE, ""))
                    .as(name)
                    .doesNotContainPattern("\\b(alter table|drop|update|delete from)\\b(?! or )(?! on )");
        }
    }

    private static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).isNotEmpty();
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String folder, String name) {
        try {
            return Files.readString(FOLDER.resolve(folder).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
