package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    private static final String TAG = "\"a\"";
    private static final byte[] FILE = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aPartIsWhatWasAskedFor() throws IOException {
        assertThat(sent("bytes=0-0")).isEqualTo("0");
        assertThat(sent("bytes=3-5")).isEqualTo("345");
        assertThat(sent("bytes=7-")).isEqualTo("789");
        assertThat(sent("bytes=8-999")).isEqualTo("89");
        assertThat(sent("bytes=-2")).isEqualTo("89");
        assertThat(sent("bytes=-999")).isEqualTo("0123456789");
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheWhole() {
        for (String range : new String[] {null, "", "bytes=", "bytes=-", "bytes=5-3", "bytes=0-1,4-5", "lines=1-2"}) {
            assertThat(asked(range, null)).as(range).isEmpty();
        }
    }

    @Test
    void aPartOfAnotherFileIsOfNoUse() {
        assertThat(asked("bytes=3-5", TAG)).isPresent();
        assertThat(asked("bytes=3-5", "\"b\"")).isEmpty();
        assertThat(asked("bytes=3-5", "Sun, 29 Nov 2026 00:00:00 GMT")).isEmpty();
    }

    @Test
    void behindTheEndThereIsNothing() {
        for (String range : new String[] {"bytes=10-", "bytes=99-100", "bytes=-0"}) {
            assertThat(asked(range, null)).as(range).hasValueSatisfying(part -> assertThat(part.isEmpty())
                    .isTrue());
        }
    }

    private static Optional<ByteRange> asked(@Nullable String range, @Nullable String unchanged) {
        return ByteRange.of(range, unchanged, TAG, FILE.length);
    }

    /** In writes of every size: a part begins and ends where a buffer does, or within one. */
    private static String sent(String range) throws IOException {
        ByteRange part = asked(range, null).orElseThrow();
        String first = "";
        for (int size = 1; size <= FILE.length; size++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OutputStream within = part.within(out);
            for (int at = 0; at < FILE.length; at += size) {
                within.write(FILE, at, Math.min(size, FILE.length - at));
            }
            assertThat(size == 1 || out.toString(StandardCharsets.US_ASCII).equals(first))
                    .isTrue();
            first = out.toString(StandardCharsets.US_ASCII);
        }
        assertThat(part.length()).isEqualTo(first.length());
        return first;
    }
}
