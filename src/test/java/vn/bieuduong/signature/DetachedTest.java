package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.SignaturePackaging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.DetachedCandidate;
import vn.bieuduong.signature.report.DetachedContent;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.TrustFolders;
import vn.bieuduong.signature.validation.ValidationDataCollector;

/** A document and its signature side by side. */
class DetachedTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final byte[] DOCUMENT = "Đơn đề nghị khen thưởng".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "Đơn đề nghị khác".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static SignedFiles files;
    private static SignatureInspector inspector;

    @BeforeAll
    static void start() {
        DemoAuthority authority = DemoAuthority.openOrCreate(folder.resolve("demo"), CLOCK);
        files = new SignedFiles(authority.signature("Nguyễn Văn A", "099000000009", "", ""), NOW);
        inspector = new SignatureInspector(TrustFolders.under(authority.trust()), CLOCK);
    }

    @Test
    void theDocumentIsFoundByItsDigestWhateverItsName() throws IOException {
        SignatureReport report = judge(files.p7s(DOCUMENT), near("khac.txt", OTHER), near("scan 1.pdf", DOCUMENT));

        assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(report.isTrustworthy()).isTrue();
        assertThat(report.covers(Sha256.of(DOCUMENT))).isTrue();
        assertThat(report.sentence(Locale.forLanguageTag("vi"))).contains("“scan 1.pdf”", "nguyên vẹn");
        assertThat(SignatureReport.fromJson(report.toJson())).isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA384", "SHA512"})
    void otherDigestsAreReckonedFromTheFile(String digest) throws Exception {
        byte[] signature = CmsMaker.of("RSA", "CN=Nguyễn Văn A").detached(DOCUMENT, digest + "withRSA");

        SignatureReport alone = judge(signature);
        assertThat(alone.code()).isEqualTo(IntegrityCode.CONTENT_MISSING);
        assertThat(alone.names(Sha256.of(DOCUMENT))).isFalse();
        assertThat(alone.mayName(Sha256.of(DOCUMENT))).isTrue();
        SignatureReport report = judge(signature, near("a", OTHER), near("b", DOCUMENT));
        assertThat(report.contents()).extracting(DetachedContent::name).containsExactly("b");
        assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
    }

    @Test
    void withoutItsDocumentItSaysWhatToDoAndWhatItWaitsFor() throws IOException {
        SignatureReport report = judge(files.p7s(DOCUMENT), near("don.pdf", OTHER));

        assertThat(report.code()).isEqualTo(IntegrityCode.CONTENT_MISSING);
        assertThat(report.advice(Locale.forLanguageTag("vi"))).contains("Nộp kèm tệp gốc");
        assertThat(report.names(Sha256.of(DOCUMENT))).isTrue();
        assertThat(report.mayName(Sha256.of(OTHER))).isFalse();
    }

    @Test
    void aBadSignatureOverTheRightDocumentIsBroken() throws IOException {
        byte[] signature = files.p7s(DOCUMENT);
        signature[signature.length - 20] ^= 1;

        assertThat(judge(signature, near("don.pdf", DOCUMENT)).integrity()).isEqualTo(Integrity.BROKEN);
    }

    @Test
    void anEnclosedContentNeedsNoOther() throws IOException {
        SignatureReport report = judge(files.p7m(DOCUMENT), near("don.pdf", DOCUMENT));

        assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(report.contents()).isEmpty();
    }

    @Test
    void detachedXmlIsJudgedAgainstItsFileByDigest() throws IOException {
        byte[] signature = files.xml(DOCUMENT, "đơn 1.pdf", SignaturePackaging.DETACHED);

        assertThat(judge(signature).code()).isEqualTo(IntegrityCode.CONTENT_MISSING);
        assertThat(judge(signature, near("đơn 1.pdf", OTHER)).code()).isEqualTo(IntegrityCode.CONTENT_MISSING);
        SignatureReport report = judge(signature, near("renamed.pdf", DOCUMENT), near("đơn 1.pdf", OTHER));
        assertThat(report.code()).isEqualTo(IntegrityCode.WHOLE_FILE);
        assertThat(report.isTrustworthy()).isTrue();
        assertThat(report.contents()).extracting(DetachedContent::name).containsExactly("renamed.pdf");
    }

    private static SignatureReport judge(byte[] signature, DetachedCandidate... nearby) throws IOException {
        Path file = Files.write(folder.resolve("signature"), signature);
        return inspector.inspect(file, List.of(nearby), NOW, ValidationDataCollector.none());
    }

    private static DetachedCandidate near(String name, byte[] content) throws IOException {
        long count;
        try (Stream<Path> all = Files.list(folder)) {
            count = all.count();
        }
        return new DetachedCandidate(Files.write(folder.resolve("near" + count), content), name, null);
    }
}
