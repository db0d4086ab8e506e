package vn.bieuduong.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.SignInRules;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

class ProvidersTest {

    private static final String SHIPPED = "config/sign-in.yaml";

    @TempDir
    private Path config;

    @Test
    void asShippedThereIsNoneAndTheExampleInTheCommentIsRight() throws IOException {
        assertThat(Providers.read(Path.of("config"), new Problems())).isEmpty();
        assertThat(Providers.read(config, new Problems())).isEmpty();

        String shipped = Files.readString(Path.of(SHIPPED));
        Files.writeString(
                config.resolve("sign-in.yaml"),
                shipped.substring(shipped.indexOf("# providers:")).replaceAll("(?m)^# ", ""));
        Files.writeString(config.resolve("vneid.secret"), "hush\n");
        Problems problems = new Problems();
        List<Provider> read = Providers.read(config, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.name(Texts.ENGLISH)).isEqualTo("VNeID");
            assertThat(one.secret()).isEqualTo("hush");
            assertThat(one.claims()).isEqualTo(new Provider.Claims("citizen_id", "name", "email"));
            assertThat(one.requiredRoles()).containsExactlyInAnyOrder(Role.CHAIR, Role.CLERK);
            assertThat(one.toString()).doesNotContain("hush");
        });
        assertThat(SignInRules.read(config, problems).providerRoles())
                .containsExactlyInAnyOrder(Role.CHAIR, Role.CLERK);
    }

    @Test
    void whatIsWrongIsNamedAtTheStart() throws IOException {
        String one = "  - {id: %s, name: {vi: a, en: a}, issuer: '%s', clientId: b, claims: {personalId: c}%s}\n";
        Files.writeString(
                config.resolve("sign-in.yaml"),
                "providers:\n"
                        + one.formatted("VNeID", "https://a.example", "")
                        + one.formatted("one", "http://b.example", "")
                        + one.formatted("two", "https://a.example", "")
                        + one.formatted("three", "https://c.example", ", secretFile: missing")
                        + one.formatted("four", "https://d.example", ", secret: here, requiredRoles: [CHAIRMAN]"));
        Problems problems = new Problems();
        Providers.read(config, problems);

        assertThat(problems.all()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/x", "http://localhost:8080", "http://127.0.0.1/a", "http://[::1]:9/"})
    void whereNobodyListensIsSafe(String address) {
        assertThat(Providers.isSafe(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example",
                "http://localhost.example",
                "https://u:p@a.example",
                "ftp://localhost",
                "file:///etc",
                "x",
                "https:a",
                ""
            })
    void whereSomebodyMayListenIsNot(String address) {
        assertThat(Providers.isSafe(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NGUYỄN VĂN HÒA, Nguyễn Văn Hoà, true",
        "nguyễn  văn  hoà, Nguyễn Văn Hòa, true",
        "Đỗ Thúy, Đỗ Thuý, true",
        "Nguyễn Văn Tuấn, Nguyễn Văn Tuân, false",
        "Nguyễn Văn An, Nguyễn Văn Na, false",
        "Nguyen Van Hoa, Nguyễn Văn Hoà, false",
        "Văn Nguyễn, Nguyễn Văn, false"
    })
    void aNameIsTheSameHoweverItIsWritten(String said, String kept, boolean same) {
        assertThat(new Named("i", "s", said, null, null, false).isCalled(kept)).isEqualTo(same);
    }

    @Test
    void nobodyIsCalledNothing() {
        assertThat(new Named("i", "s", "", null, null, false).isCalled("")).isFalse();
    }
}
