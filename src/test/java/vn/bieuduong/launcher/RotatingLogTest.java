package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    private Path directory;

    @Test
    void everyLineIsKeptAndSeen() {
        List<String> seen = new ArrayList<>();

        log().copy(lines("một\nhai\n"), seen::add);
        log().copy(lines("ba\n"), seen::add);

        assertThat(seen).containsExactly("một", "hai", "ba");
        assertThat(directory.resolve("logs/server.log")).hasContent("một\nhai\nba\n");
    }

    @Test
    void aTalkativeServerDoesNotFillTheDisk() throws Exception {
        String line = "x".repeat(100_000) + "\n";

        log().copy(lines(line.repeat(900)), ignored -> {});

        try (Stream<Path> files = Files.list(directory.resolve("logs"))) {
            assertThat(files).hasSize(5).allSatisfy(file -> assertThat(Files.size(file))
                    .isLessThan(11_000_000));
        }
    }

    private RotatingLog log() {
        return new RotatingLog(directory.resolve("logs/server.log"));
    }

    private static BufferedReader lines(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
