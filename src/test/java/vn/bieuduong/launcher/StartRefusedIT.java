package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Server;

/** A launcher that cannot start says why and what to do, without a stack trace. */
class StartRefusedIT {

    @TempDir
    private Path directory;

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            Server.Ended ended = Server.runRefused(directory.resolve("data"), Map.of("HTTP_PORT", port));

            assertThat(ended.code()).isEqualTo(StartRefused.PORT_IN_USE);
            assertThat(ended.output())
                    .contains("Cổng mạng " + port + " không dùng được", "Port " + port + " cannot be used")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void anUnreachableDatabaseIsNamedWithoutItsPassword() {
        Server.Ended ended = Server.runRefused(
                directory.resolve("data"),
                Map.of("DB_URL", "jdbc:postgresql://127.0.0.1:1/portal?password=secret", "DB_PASSWORD", "secret"));

        assertThat(ended.code()).isEqualTo(StartRefused.DATABASE);
        assertThat(ended.output())
                .contains("Không kết nối được cơ sở dữ liệu jdbc:postgresql://127.0.0.1:1/portal")
                .contains("Cannot connect to the database")
                .doesNotContain("secret", "\tat ");
    }

    @Test
    void everyMistakeInTheConfigurationIsNamedAtOnce() throws IOException {
        Path config = Files.createDirectory(directory.resolve("config"));
        Files.writeString(config.resolve("portal.yaml"), "name: Cổng\ndemonstration: perhaps\nmaxUploadMegabits: 3\n");

        Server.Ended ended = Server.runRefused(
                directory.resolve("data"), Map.of("CONFIG_DIR", config.toString(), "HTTP_PORT", "many"));

        assertThat(ended.code()).isEqualTo(StartRefused.BROKEN_CONFIGURATION);
        assertThat(ended.output())
                .contains("portal.yaml:2:", "portal.yaml:3:", "HTTP_PORT: “many”")
                .doesNotContain("\tat ");
    }
}
