package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real apt on folders of its own, beside somebody who holds its locks as another apt or dpkg does. */
class PackagesIT {

    private static final String WAITS = "Another apt or dpkg is at work";

    @TempDir
    private Path directory;

    @Test
    void anotherAptThatReadsTheListsIsWaitedFor() throws Exception {
        waitsFor(
                "update",
                Files.createDirectories(directory.resolve("state/lists")).resolve("lock"));
    }

    @Test
    void anotherAptThatInstallsIsWaitedFor() throws Exception {
        waitsFor("install", Files.createDirectories(directory.resolve("dpkg")).resolve("lock-frontend"));
    }

    @Test
    void anyOtherFailureIsToldAtOnce() throws Exception {
        privateApt();

        Process script = run("no-such-command");

        assertThat(read(script)).doesNotContain(WAITS).contains("no-such-command");
        assertThat(script.waitFor()).isNotZero();
    }

    private void waitsFor(String command, Path lockFile) throws Exception {
        privateApt();
        Process script;
        List<String> lines = new ArrayList<>();
        try (FileChannel file = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            assertThat(held.isValid()).isTrue();
            script = run(command);
            // ends when the script does, should it not wait
            BufferedReader said = script.inputReader(StandardCharsets.UTF_8);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.contains(WAITS)) {
                    break;
                }
            }
        }
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("chờ tối đa năm phút", WAITS));
        assertThat(script.waitFor()).as(read(script)).isZero();
    }

    private Process run(String command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", ". deploy/lib.sh; apt_get " + command).redirectErrorStream(true);
        builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        return builder.start();
    }

    /** Debian's apt-get, in folders of its own, that fetches from another one. */
    private void privateApt() throws IOException {
        Files.createDirectories(directory.resolve("state/lists/partial"));
        Files.createDirectories(directory.resolve("cache/archives/partial"));
        Path dpkg = Files.createDirectories(directory.resolve("dpkg"));
        Files.writeString(dpkg.resolve("status"), "");
        Path packages = Files.createDirectories(directory.resolve("packages"));
        Files.writeString(packages.resolve("Packages"), "");
        Files.writeString(directory.resolve("sources.list"), "deb [trusted=yes] file:" + packages + " ./\n");
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Files.writeString(bin.resolve("sudo"), """
                #!/bin/sh
                exec "$@"
                """);
        Files.writeString(bin.resolve("apt-get"), """
                #!/bin/sh
                exec /usr/bin/apt-get -o Dir::State=%1$s/state -o Dir::Cache=%1$s/cache -o Dir::State::status=%1$s/dpkg/status \
                  -o Dir::Etc::sourcelist=%1$s/sources.list -o Dir::Etc::sourceparts=/dev/null "$@"
                """.formatted(directory));
        for (String program : List.of("sudo", "apt-get")) {
            Files.setPosixFilePermissions(bin.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
