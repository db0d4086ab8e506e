package vn.bieuduong.signature.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.SignerStatusCode;
import vn.bieuduong.signature.report.TrustFamily;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.trust.TrustEntry;
import vn.bieuduong.trust.TrustList;

/** A certificate lies in a trust folder with its terms above it, and counts only within them. */
class TrustTermsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void daysCountWholeInTheOfficesTime() throws CertificateException {
        TrustTerms terms =
                terms("family: GOVERNMENT\nin-force-from: 2026-01-01\nin-force-to: 2026-12-31\nsource: công văn 1\n");

        assertThat(terms.family()).isEqualTo(TrustFamily.GOVERNMENT);
        assertThat(terms.source()).isEqualTo("công văn 1");
        assertThat(terms.cover(Instant.parse("2025-12-31T16:59:59Z"))).isFalse();
        assertThat(terms.cover(Instant.parse("2025-12-31T17:00:00Z"))).isTrue();
        assertThat(terms.cover(Instant.parse("2026-12-31T16:59:59Z"))).isTrue();
        assertThat(terms.isOver(Instant.parse("2026-12-31T17:00:00Z"))).isTrue();
    }

    @Test
    void whatIsWrittenIsReadBack() throws CertificateException {
        TrustTerms terms = new TrustTerms(TrustFamily.PUBLIC, NOW, NOW.plusSeconds(1), "");

        assertThat(terms(terms.lines())).isEqualTo(terms);
        assertThat(terms("")).isEqualTo(TrustTerms.NONE);
        assertThat(TrustTerms.of(new byte[] {0x30, 1, 2})).isEqualTo(TrustTerms.NONE);
        assertThat(terms("subject=CN = Biểu Dương\nissuer=…\n")).isEqualTo(TrustTerms.NONE);
    }

    @Test
    void aTermNobodyUnderstandsIsRefusedAndTheCertificateLeftOut() throws Exception {
        for (String wrong :
                new String[] {"in-force-to: 31/12/2026", "in-force-till: 2026-12-31", "family: FOREIGN", "in-force-to:"
                }) {
            assertThatThrownBy(() -> terms(wrong + "\n")).as(wrong).isInstanceOf(CertificateException.class);
        }
        Path file = signedUnder("in-force-to: 31/12/2026\n");
        assertThat(judged(file, NOW)).isEqualTo(SignerStatusCode.ISSUER_UNKNOWN);
        assertThat(new TrustList(TrustFolders.under(folder.resolve("trust")), at(NOW))
                        .entries().stream().map(TrustEntry::state))
                .contains(TrustEntry.State.UNREADABLE);
    }

    @Test
    void anAnchorCountsWithinItsTermsAlone() throws Exception {
        Instant end = NOW.plus(Duration.ofDays(10));
        Path file = signedUnder("family: GOVERNMENT\nin-force-to: " + end + "\n");

        assertThat(judged(file, NOW)).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(judged(file, end.minusSeconds(1))).isEqualTo(SignerStatusCode.TRUSTED_NOW);
        assertThat(judged(file, end)).isEqualTo(SignerStatusCode.ISSUER_UNKNOWN);
        SignatureInspector inspector = new SignatureInspector(TrustFolders.under(folder.resolve("trust")), at(NOW));
        SignatureReport report = inspector.inspect(file);
        assertThat(report.signatures().get(0).family()).isEqualTo(TrustFamily.GOVERNMENT);
        assertThat(SignatureReport.fromJson(report.toJson())).isEqualTo(report);
        assertThat(inspector.inspect(file, end).signatures().get(0).family()).isNull();
        assertThat(inspector.inspect(file, end).trust())
                .isEqualTo(report.trust())
                .hasSize(64);
    }

    private SignerStatusCode judged(Path file, Instant at) {
        return new SignatureInspector(TrustFolders.under(folder.resolve("trust")), at(NOW))
                .inspect(file, at)
                .signatures()
                .get(0)
                .standing();
    }

    /** A paper whose signature leads to the only anchor, trusted under these terms. */
    private Path signedUnder(String lines) throws Exception {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder, at(NOW.minus(Duration.ofDays(1))));
        Path anchor = authority.trust().resolve("anchors/root.crt");
        Files.writeString(anchor, lines + pem(Files.readAllBytes(anchor)));
        byte[] signed = new PdfSigner()
                .seal(
                        vn.bieuduong.Portal.aPdf(),
                        new SigningRequest("Tôi ký", "", NOW),
                        authority.seal("Trường Bến Đông", "9900002001"));
        return Files.write(folder.resolve("signed.pdf"), signed);
    }

    private static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static TrustTerms terms(String lines) throws CertificateException {
        return TrustTerms.of((lines + "-----BEGIN CERTIFICATE-----\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
