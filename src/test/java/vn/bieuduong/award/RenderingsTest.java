package vn.bieuduong.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bieuduong.signature.IntegrityCode;
import vn.bieuduong.signature.SignatureEntry;
import vn.bieuduong.signature.SignatureReport;
import vn.bieuduong.signature.StandingCode;

class RenderingsTest {

    @Test
    void aReceiptCallsADocumentUnchangedOnlyWhenItsSignerIsTrusted() {
        assertThat(said(IntegrityCode.WHOLE_FILE, StandingCode.TRUSTED_NOW)).contains("còn nguyên vẹn");
        assertThat(said(IntegrityCode.WHOLE_FILE, StandingCode.TRUSTED_NOW, StandingCode.CERTIFICATE_REVOKED))
                .contains("đã bị thu hồi")
                .doesNotContain("nguyên vẹn");
        assertThat(said(IntegrityCode.WHOLE_FILE, StandingCode.EXPIRED_WHEN_SIGNED, StandingCode.ISSUER_UNKNOWN))
                .contains("không tin cậy");
    }

    @Test
    void whatWasChangedOrNeverSignedIsSaidAsSuch() {
        assertThat(said(IntegrityCode.CONTENT_CHANGED, StandingCode.UNDECIDED)).contains("đã bị thay đổi sau khi ký");
        assertThat(said(IntegrityCode.NO_SIGNATURE)).contains("chưa được ký số");
    }

    private static String said(IntegrityCode code, StandingCode... standings) {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");
        List<SignatureEntry> entries = Arrays.stream(standings)
                .map(standing ->
                        new SignatureEntry("S-1", code, standing, null, now, false, true, "RSA", "", List.of(), null))
                .toList();
        return Renderings.signature(new SignatureReport(code, entries, Set.of(), now, "", ""));
    }
}
