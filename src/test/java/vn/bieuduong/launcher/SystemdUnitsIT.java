package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office installs is understood by systemd without a word, and lets an inspection worker raise its fence. */
class SystemdUnitsIT {

    @TempDir
    private Path folder;

    @Test
    void systemdUnderstandsEachUnit() throws Exception {
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
        try (Stream<Path> units = Files.list(Path.of("deploy/systemd"))) {
            for (Path unit : units.toList()) {
                // where it is installed to, this checkout stands
                String here = Files.readString(unit)
                        .replace("/opt/bieuduong", Path.of("").toAbsolutePath().toString())
                        .replace(
                                "/usr/bin/java",
                                Path.of(System.getProperty("java.home"), "bin/java")
                                        .toString());
                command.add(Files.writeString(folder.resolve(unit.getFileName()), here)
                        .toString());
            }
        }
        assertThat(command).hasSizeGreaterThan(5);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theUnitLeavesTheFenceToTheWorkers() throws Exception {
        String unit = Files.readString(Path.of("deploy/systemd/bieuduong.service"));

        // no namespaces, and none are needed; a filter of system calls would have to name Landlock's
        assertThat(unit)
                .contains("NoNewPrivileges=yes", "RestrictNamespaces=yes", "UMask=0077", "StateDirectoryMode=0700");
        assertThat(unit.lines().filter(line -> line.startsWith("SystemCallFilter=")))
                .allMatch(line -> line.contains("@sandbox"));
    }
}
