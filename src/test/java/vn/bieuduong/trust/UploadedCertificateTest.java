package vn.bieuduong.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.Refusal;

class UploadedCertificateTest {

    @Test
    void aKeyStoreIsNamedForWhatItIs() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        store.store(small, "changeit".toCharArray());
        assertThat(reason(small.toByteArray())).isEqualTo(TrustReason.PRIVATE_KEY);
        byte[] large = {0x30, (byte) 0x82, 9, (byte) 0xa1, 2, 1, 3, 0x30, 0x11};
        assertThat(reason(large)).isEqualTo(TrustReason.PRIVATE_KEY);
    }

    @Test
    void aKeyInPemIsNamedForWhatItIs() {
        assertThat(reason("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n"))
                .isEqualTo(TrustReason.PRIVATE_KEY);
    }

    @Test
    void anythingElseIsNoCertificate() {
        assertThat(reason("0")).isEqualTo(TrustReason.NOT_A_CERTIFICATE);
        assertThat(reason("%PDF-1.7 không phải chứng thư")).isEqualTo(TrustReason.NOT_A_CERTIFICATE);
    }

    private static Object reason(String file) {
        return reason(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Object reason(byte[] file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> UploadedCertificate.of(file));
        return refusal.findings().get(0).reason();
    }
}
