package vn.bieuduong.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerStatusCode;

class RenderingsTest {

    @Test
    void aReceiptCallsADocumentUnchangedOnlyWhenItsSignerIsTrusted() {
        assertThat(said(IntegrityCode.WHOLE_FILE, SignerStatusCode.TRUSTED_NOW)).contains("còn nguyên vẹn");
        assertThat(said(IntegrityCode.WHOLE_FILE, SignerStatusCode.TRUSTED_NOW, SignerStatusCode.CERTIFICATE_REVOKED))
                .contains("đã bị thu hồi")
                .doesNotContain("nguyên vẹn");
        assertThat(said(
                        IntegrityCode.WHOLE_FILE,
                        SignerStatusCode.EXPIRED_WHEN_SIGNED,
                        SignerStatusCode.ISSUER_UNKNOWN))
                .contains("không tin cậy");
    }

    @Test
    void whatWasChangedOrNeverSignedIsSaidAsSuch() {
        assertThat(said(IntegrityCode.CONTENT_CHANGED, SignerStatusCode.UNDECIDED))
                .contains("đã bị thay đổi sau khi ký");
        assertThat(said(IntegrityCode.NO_SIGNATURE)).contains("chưa được ký số");
    }

    private static String said(IntegrityCode code, SignerStatusCode... standings) {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");
        List<SignatureEntry> entries = Arrays.stream(standings)
                .map(standing ->
                        new SignatureEntry("S-1", code, standing, null, now, false, true, "RSA", "", List.of(), null))
                .toList();
        return Renderings.signature(new SignatureReport(code, entries, Set.of(), now, "", ""));
    }
}
