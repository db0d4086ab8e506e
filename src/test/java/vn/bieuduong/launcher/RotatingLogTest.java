package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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

    /** /dev/full takes nothing, as a full disk does, until there is room again. */
    @Test
    void aFullDiskCostsLinesAndNeverKeepsTheServerWaiting() throws Exception {
        Path log = Files.createDirectories(directory.resolve("logs")).resolve("server.log");
        Files.createSymbolicLink(log, Path.of("/dev/full"));
        List<String> seen = new ArrayList<>();

        log().copy(lines("một\nhai\nba\nbốn\n"), line -> {
            seen.add(line);
            if (line.equals("ba")) {
                makeRoom(log);
            }
        });

        assertThat(seen).containsExactly("một", "hai", "ba", "bốn");
        assertThat(Files.readAllLines(log))
                .hasSize(3)
                .endsWith("ba", "bốn")
                .first(STRING)
                .startsWith("(2 dòng bị mất");
    }

    private static void makeRoom(Path full) {
        try {
            Files.delete(full);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RotatingLog log() {
        return new RotatingLog(directory.resolve("logs/server.log"));
    }

    private static BufferedReader lines(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
