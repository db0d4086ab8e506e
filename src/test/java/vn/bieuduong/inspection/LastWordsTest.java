package vn.bieuduong.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LastWordsTest {

    @Test
    void ofMuchTheEndIsKept() throws Exception {
        Process process = shell("head -c 200000 /dev/zero | tr '\\0' x >&2; printf 'the\\n\\033[31mend\\n' >&2");

        String said = LastWords.of(process).said();

        assertThat(said).hasSizeLessThanOrEqualTo(8_192).startsWith("xxx").endsWith("the [31mend");
    }

    @Test
    void nothingIsKeptOfOneThatWasReady() throws Exception {
        Process process = shell("echo warning >&2; read go; echo Nguyễn Văn A >&2");
        LastWords words = LastWords.of(process);

        words.forget();
        process.getOutputStream().close();

        assertThat(process.waitFor()).isZero();
        assertThat(words.said()).isEmpty();
    }

    private static Process shell(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script).start();
    }
}
