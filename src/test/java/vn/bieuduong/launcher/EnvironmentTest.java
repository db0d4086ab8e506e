package vn.bieuduong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Problems.Problem;
import vn.bieuduong.platform.Texts;

/** Who can reach the portal, and that the demonstration does not get out of its machine unnoticed. */
class EnvironmentTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void nobodyElsesMachineReachesItUnlessSaidByName(String demo) {
        assertThat(read(Map.of("DEMO", demo)).address()).isEqualTo("127.0.0.1");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void theNewcomersStartShowsTheDemonstrationOnHisMachine() {
        Environment environment = read(Map.of());

        assertThat(environment.settings().demonstration()).isTrue();
        assertThat(environment.address()).isEqualTo("127.0.0.1");
    }

    /** Whoever puts the portal to work and says nothing has staff open only what a scanner has cleared. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aScannerIsDemandedWhereverItIsNoDemonstration(String demo) {
        assertThat(read(Map.of("DEMO", demo)).settings().uploads().onlyScanned())
                .isEqualTo(demo.equals("false"));
    }

    @Test
    void eachKindListensElsewhereUnderItsOwnName() {
        assertThat(read(Map.of("DEMO", "false", "HTTP_ADDRESS", "0.0.0.0")).address())
                .isEqualTo("0.0.0.0");
        assertThat(read(Map.of("DEMO", "true", "DEMO_ADDRESS", "0.0.0.0")).address())
                .isEqualTo("0.0.0.0");
        assertThat(read(Map.of("DEMO", "false", "DEMO_ADDRESS", "0.0.0.0")).address())
                .isEqualTo("127.0.0.1");
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_ADDRESS, 0.0.0.0",
        "HTTP_ADDRESS, '::'",
        "HTTP_ADDRESS, 192.168.1.7",
        "BEHIND_PROXY, true",
        "PUBLIC_URL, https://khenthuong.example.gov.vn",
        "PUBLIC_URL, http://192.168.1.7:8080",
        "PUBLIC_URL, http://localhost.example.vn",
        "PUBLIC_URL, http://127.0.0.1.example.vn",
        "PUBLIC_URL, http://localhost@example.vn"
    })
    void theDemonstrationRefusesEveryWayOutOfItsMachine(String name, String value) {
        read(Map.of("DEMO", "true", name, value));

        assertThat(problems.all()).singleElement().extracting(Problem::file).isEqualTo(name);
        assertThat(problems.all().get(0).toString()).contains("trình diễn", "DEMO=false");
        assertThat(problems.all().get(0).in(Texts.ENGLISH)).contains("demonstration", "DEMO=false");
        problemsOf(Map.of("DEMO", "false", name, value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "https://localhost", "http://[::1]:8080"})
    void theDemonstrationHasAnAddressOfItsOwnMachine(String url) {
        problemsOf(Map.of("DEMO", "true", "PUBLIC_URL", url)).isEmpty();
    }

    private static ListAssert<Problem> problemsOf(Map<String, String> variables) {
        Problems found = new Problems();
        Environment.read(Path.of(""), complete(variables), found);
        return assertThat(List.copyOf(found.all()));
    }

    private Environment read(Map<String, String> variables) {
        return Environment.read(Path.of(""), complete(variables), problems);
    }

    private static Map<String, String> complete(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("DATA_DIR", "target/environment-test");
        return all;
    }
}
