package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.Problems;

/** What keeps the portal from starting is said in two languages, with what it names as it is. */
class StartRefusedTest {

    @Test
    void itIsSaidInBothLanguagesAndAPortHasNoThousands() {
        StartRefused refused = new StartRefused(StartRefused.PORT_IN_USE, "port.taken", 8080, "Address already in use");

        assertThat(refused.exitCode()).isEqualTo(StartRefused.PORT_IN_USE);
        assertThat(refused.getMessage().lines())
                .containsExactly(
                        "Cổng mạng 8080 không dùng được (Address already in use); hãy dừng chương trình đang dùng nó hoặc"
                                + " đặt HTTP_PORT khác.",
                        "Port 8080 cannot be used (Address already in use); stop what uses it or set another HTTP_PORT.");
    }

    @Test
    void whatLiesBehindItStandsOnceBetweenTheTwo() {
        assertThat(StartRefused.because("No space left", StartRefused.DATABASE, "data.unwritable", "/srv/data")
                        .getMessage()
                        .lines())
                .containsExactly(
                        "Không ghi được vào thư mục dữ liệu /srv/data: No space left",
                        "The data folder /srv/data cannot be written to.");
    }

    @Test
    void mistakesOfTheConfigurationStandInBoth() {
        Problems problems = new Problems();
        problems.wrong("a.yaml", 1, "file.empty");
        problems.wrong("b.yaml", 2, "file.empty");
        assertThat(StartRefused.broken(problems).getMessage().lines())
                .containsExactly(
                        "Cấu hình có 2 lỗi, cổng chưa khởi động:",
                        "  a.yaml:1: Tệp trống.",
                        "  b.yaml:2: Tệp trống.",
                        "The configuration has 2 mistakes; nothing was started:",
                        "  a.yaml:1: The file is empty.",
                        "  b.yaml:2: The file is empty.");
    }

    @Test
    void aLineOfTheConsoleHoldsBothLanguages() {
        assertThat(Launcher.said("database.again")).isEqualTo("Cơ sở dữ liệu đã chạy lại. / The database runs again.");
        assertThat(Launcher.said("schema.migrated", 1))
                .isEqualTo("Đã cập nhật lược đồ: 1 bước. / Schema brought up to date: one step.");
        assertThat(Launcher.said("schema.migrated", 14)).endsWith(": 14 steps.");
    }
}
