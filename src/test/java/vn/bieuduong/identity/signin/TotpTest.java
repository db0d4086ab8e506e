package vn.bieuduong.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of RFC 6238 and RFC 4226, and which of them are taken. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void theCodesOfRfc6238AppendixB(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0,755224",
        "1,287082",
        "2,359152",
        "3,969429",
        "4,338314",
        "5,254676",
        "6,287922",
        "7,162583",
        "8,399871",
        "9,520489"
    })
    void theCodesOfRfc4226AppendixD(long step, String code) {
        assertThat(Totp.code(SECRET, step, 6)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void theSecretsOfRfc4648WithoutPadding(String secret, String written) {
        assertThat(Totp.base32(secret.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @Test
    void aCodeIsTakenAStepEarlyOrLateAndNotWhenItOrALaterOneWasUsed() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = Totp.step(now);
        for (long near = step - 2; near <= step + 2; near++) {
            boolean taken =
                    Totp.matching(SECRET, Totp.code(SECRET, near, 6), now, 0).isPresent();
            assertThat(taken).as("step %s", near - step).isEqualTo(Math.abs(near - step) <= 1);
        }
        String code = Totp.code(SECRET, step, 6);
        assertThat(Totp.matching(SECRET, code, now, step - 1)).hasValue(step);
        assertThat(Totp.matching(SECRET, code, now, step)).isEmpty();
        assertThat(Totp.matching(SECRET, code, now, step + 1)).isEmpty();
        assertThat(Totp.matching(SECRET, "", now, 0)).isEmpty();
    }
}
