package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedServerIT {

    private static final Path PACKED = Path.of("target/server/payara-micro.jar").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void aServerIsUnpackedOnceAndItsSettingsAreThoseOfTheReleaseAtEveryStart() throws IOException {
        UnpackedServer first = UnpackedServer.of(PACKED, directory.resolve("server"));
        Path settings = first.folder().resolve("config/domain.xml");
        String asReleased = Files.readString(settings);
        Files.writeString(settings, "what a server made of them");
        Files.createDirectories(first.folder().resolve("applications/one"));
        Path kept = Files.createFile(first.archives().resolve("kept"));
        Files.createDirectory(directory.resolve("server/another-release"));
        first.isReady();

        UnpackedServer second = UnpackedServer.of(PACKED, directory.resolve("server"));

        assertThat(second.program()).exists();
        assertThat(settings).hasContent(asReleased);
        assertThat(second.folder().resolve("applications")).doesNotExist();
        assertThat(kept).exists();
        assertThat(directory.resolve("server/another-release")).doesNotExist();

        // the second never became ready
        Files.writeString(second.program(), "half a file");

        UnpackedServer third = UnpackedServer.of(PACKED, directory.resolve("server"));

        assertThat(Files.size(third.program())).isGreaterThan(1000);
        assertThat(kept).doesNotExist();
        assertThat(Files.getPosixFilePermissions(third.folder())).hasSize(3);
        assertThat(directory).isDirectoryNotContaining("glob:**thrown-away*");
    }
}
