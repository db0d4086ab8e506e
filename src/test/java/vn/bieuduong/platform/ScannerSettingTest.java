package vn.bieuduong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerSettingTest {

    @TempDir
    private Path config;

    @Test
    void aPortalThatRequiresAMalwareScannerDoesNotStartWithoutOne() throws IOException {
        Files.writeString(
                config.resolve("portal.yaml"),
                Files.readString(Path.of("config/portal.yaml")).replace("# malware: required", "malware: required"));

        assertThat(problems("127.0.0.1:3310").all()).isEmpty();
        Map<String, String> none = Map.of("CONFIG_DIR", config.toString());
        Problems refused = new Problems();
        Settings.read(none, refused);
        assertThat(refused.all()).singleElement().asString().contains("malware: required", "clamd");
        assertThat(problems("clamd.lan").all()).singleElement().asString().contains("3310");
    }

    private Problems problems(String clamd) {
        Problems problems = new Problems();
        Settings.read(Map.of("CONFIG_DIR", config.toString(), "CLAMD", clamd), problems);
        return problems;
    }
}
