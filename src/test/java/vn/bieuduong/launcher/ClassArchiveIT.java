package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Eventually;

/** With a small program in the place of the server: what is made, what is used, what is refused. */
class ClassArchiveIT {

    /** The program: runs until its input ends. */
    static final class Waits {

        public static void main(String[] arguments) throws IOException {
            System.out.println("runs");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @TempDir
    private Path directory;

    private Path archives;
    private Path libraries;
    private Path others;
    private Path program;

    @BeforeEach
    void folders() throws IOException {
        archives = Files.createDirectory(directory.resolve("archives"));
        libraries = Files.createDirectory(directory.resolve("libraries"));
        others = Files.createDirectory(directory.resolve("others"));
        program = directory.resolve("program.jar");
        String name = Waits.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(program));
                InputStream code = Waits.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
    }

    @Test
    void whatAServerHasLoadedIsThereForTheNextOne() throws Exception {
        ClassArchive archive = ClassArchive.in(archives, List.of(libraries, others));
        assertThat(archive.options()).isEmpty();
        Process server = start(archive.options());
        try {
            assertThat(server.inputReader().readLine()).isEqualTo("runs");

            archive.makeOf(server, Duration.ZERO);

            Eventually.holds(
                    "an archive", Eventually.LONG, () -> !archive.options().isEmpty());
        } finally {
            end(server);
        }

        List<String> insisting = new ArrayList<>(
                ClassArchive.in(archives, List.of(libraries, others)).options());
        insisting.add("-Xshare:on");
        insisting.add("-Xlog:class+load");
        Process next = start(insisting);

        next.getOutputStream().close();
        assertThat(next.inputReader().lines())
                .anyMatch(line -> line.contains(Waits.class.getName()) && line.contains("shared objects file"));
        assertThat(next.waitFor()).isZero();
        assertThat(archives).isDirectoryNotContaining("glob:**.making");
    }

    @Test
    void aBrokenArchivePreventsNoStart() throws Exception {
        ClassArchive archive = ClassArchive.in(archives, List.of(libraries, others));
        Process server = start(archive.options());
        try {
            archive.makeOf(server, Duration.ZERO);
            Eventually.holds(
                    "an archive", Eventually.LONG, () -> !archive.options().isEmpty());
        } finally {
            end(server);
        }
        Path file = Files.list(archives).findFirst().orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        for (int at = bytes.length / 3; at < bytes.length / 2; at++) {
            bytes[at] ^= 0x55;
        }
        Files.write(file, bytes);
        Process overwritten = start(archive.options());
        overwritten.getOutputStream().close();
        assertThat(overwritten.inputReader().lines()).contains("runs");
        assertThat(overwritten.waitFor()).isZero();

        Files.write(file, new byte[] {1, 2, 3});

        Process cutOff = start(archive.options());
        cutOff.getOutputStream().close();
        assertThat(cutOff.inputReader().lines()).contains("runs");
        assertThat(cutOff.waitFor()).isZero();
    }

    @Test
    void otherLibrariesWantAnotherOneAndHalfOfOneIsNone() throws IOException {
        ClassArchive.in(archives, List.of(libraries, others));
        Path half = Files.createFile(archives.resolve("classes-of-a-killed-one.jsa.making"));
        Path old = Files.createFile(archives.resolve("classes-of-before.jsa"));
        Files.createFile(others.resolve("new.jar"));

        ClassArchive now = ClassArchive.in(archives, List.of(libraries, others));

        assertThat(half).doesNotExist();
        assertThat(old).doesNotExist();
        assertThat(now.options()).isEmpty();
    }

    private Process start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", program.toString(), Waits.class.getName()));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void end(Process process) throws Exception {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
