package vn.bieuduong.seal.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;

class RemoteProvidersTest {

    private static final String FILE = "remote-signing.yaml";

    @TempDir
    private Path config;

    @Test
    void asShippedThereIsNoneAndTheExampleInTheCommentIsRight() throws IOException {
        Problems problems = new Problems();
        assertThat(read(Path.of("config"), problems)).isEmpty();
        assertThat(read(config, problems)).isEmpty();

        String shipped = Files.readString(Path.of("config", FILE));
        Files.writeString(
                config.resolve(FILE),
                shipped.substring(shipped.indexOf("providers: []"))
                        .replace("providers: []", "providers:")
                        .replaceAll("(?m)^#", " "));

        assertThat(read(config, problems)).singleElement().satisfies(one -> {
            assertThat(one.name(Texts.ENGLISH)).isEqualTo("Lac Ha Signing");
            assertThat(one.address()).hasToString("https://csc.example.vn/csc/v2");
            assertThat(one.oauth2()).hasToString("https://login.example.vn/csc/v2");
            assertThat(one.secret()).isEqualTo("hush");
            assertThat(one.toString()).doesNotContain("hush");
        });
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedAtTheStart() throws IOException {
        String one = "  - {id: %s, name: {vi: a, en: a}, address: '%s', clientId: b%s}\n";
        Files.writeString(
                config.resolve(FILE),
                "providers:\n"
                        + one.formatted("KySo", "https://a.example", "")
                        + one.formatted("one", "http://b.example", "")
                        + one.formatted("two", "https://c.example/?a=b", "")
                        + one.formatted("three", "https://d.example", ", secretVariable: NOWHERE")
                        + one.formatted("three", "https://e.example", ", oauth2: 'ftp://localhost'")
                        + one.formatted("four", "https://f.example", ", secret: here"));
        Problems problems = new Problems();
        read(config, problems);

        assertThat(problems.all()).hasSize(7).allSatisfy(sentence -> assertThat(sentence.toString())
                .contains(FILE)
                .doesNotContain("{0}"));
    }

    private static List<RemoteProvider> read(Path config, Problems problems) {
        return RemoteProviders.read(config, Map.of("REMOTE_SIGNING_SECRET", "hush")::get, problems);
    }
}
