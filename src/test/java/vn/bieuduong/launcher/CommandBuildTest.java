package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a command builds: in a checkout made of a folder, whose Maven only writes down that it was called. */
class CommandBuildTest {

    private static final String CLASSES = "target/classes/vn/bieuduong/launcher/command/FrontDoor.class";

    @TempDir
    private Path checkout;

    @BeforeEach
    void checkout() throws IOException {
        Files.createDirectories(checkout.resolve("deploy"));
        Files.copy(Path.of("deploy/lib.sh"), checkout.resolve("deploy/lib.sh"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Path maven = Files.writeString(
                checkout.resolve("mvnw"),
                "#!/bin/bash\necho built >>built\nmkdir -p target/bieuduong "
                        + Path.of(CLASSES).getParent() + "; touch " + CLASSES + "\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void whatIsNotBuiltYetIsBuiltOnce() throws Exception {
        assertThat(run("build_for_command; build_for_command")).startsWith("0 ").contains("building");

        assertThat(checkout.resolve("built")).hasContent("built");
    }

    @Test
    void newerSourcesAreBuiltWhenNoPortalRunsFromHere() throws Exception {
        run("build_for_command");
        aSourceIsChanged();

        assertThat(run("build_for_command")).startsWith("0 ");

        assertThat(Files.readAllLines(checkout.resolve("built"))).hasSize(2);
    }

    @Test
    void nothingIsBuiltUnderTheFeetOfARunningPortal() throws Exception {
        run("build_for_command");
        aSourceIsChanged();

        assertThat(run("(keep_build; bash -c '. deploy/lib.sh; build_for_command' 9>&-)"))
                .startsWith("0 ")
                .contains("lệnh dùng bản dựng cũ", "the command uses the old build");

        assertThat(Files.readAllLines(checkout.resolve("built"))).hasSize(1);
        assertThat(checkout.resolve(CLASSES)).exists();
    }

    @Test
    void aCommandThatIsNotBuiltYetWaitsForTheEndOfARunningPortal() throws Exception {
        Files.createDirectories(checkout.resolve("target"));

        assertThat(run("(keep_build; bash -c '. deploy/lib.sh; build_for_command' 9>&-)"))
                .startsWith("2 ")
                .contains("stop it first");

        assertThat(checkout.resolve("built")).doesNotExist();
    }

    @Test
    void anInstallationWithoutSourcesIsNeverBuilt() throws Exception {
        Files.delete(checkout.resolve("pom.xml"));

        assertThat(run("build_for_command")).isEqualTo("0 ");

        assertThat(checkout.resolve("built")).doesNotExist();
    }

    private void aSourceIsChanged() throws IOException {
        Path source = Files.writeString(checkout.resolve("src/main/Changed.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** The exit code and what was said. */
    private String run(String words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -e; . deploy/lib.sh; " + words)
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
