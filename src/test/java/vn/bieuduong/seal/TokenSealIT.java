package vn.bieuduong.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SealReason;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.validation.TrustFolders;

/** A seal whose key lies in a signing device: it signs like a key file, and each way it fails is named with what to do. */
class TokenSealIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String BODY = "Ủy ban nhân dân xã Suối Ngà";

    @TempDir
    private static Path authority;

    @TempDir
    private Path config;

    private static Path keyFile;
    private static String password;

    @BeforeAll
    static void aSeal() throws IOException {
        DemoAuthority.openOrCreate(authority, CLOCK).seal(BODY, "9900001034");
        keyFile = authority.resolve("keys/mst-9900001034.p12");
        password = Files.readString(authority.resolve("keys/password"));
    }

    @Test
    void aKeyOnATokenSealsIntactAndTrusted() throws Exception {
        Token token = token("whole");
        token.hold("con-dau", keyFile, password, 3);

        SignatureReport report = sealed(configured(token, "con-dau", ""));

        assertThat(report.isTrustworthy()).as(report.toString()).isTrue();
        assertThat(report.signatures())
                .singleElement()
                .satisfies(entry -> assertThat(entry.signer().organisation()).isEqualTo(BODY));
    }

    @Test
    void aTokenThatHoldsOneCertificateAloneIsCompletedFromAFile() throws Exception {
        Token token = token("leaf");
        token.hold("con-dau", keyFile, password, 1);
        Path issuers = config.resolve("ca.crt");
        Files.write(issuers, Files.readAllBytes(authority.resolve("trust/intermediates/issuing.crt")));

        SigningKey key = configured(token, "con-dau", ", issuers: ca.crt");

        assertThat(key.chain()).hasSize(2);
        assertThat(sealed(key).isTrustworthy()).isTrue();
    }

    @Test
    void aWrongPinIsTriedOnceAndNeverAgain() throws Exception {
        Token token = token("pin");
        SigningKey key = configured(token, "con-dau", "");
        Files.writeString(config.resolve("pin"), "000000");

        refused(key, SealReason.TOKEN_PIN_WRONG, "Mã PIN");
        token.hold("con-dau", keyFile, password, 3);
        // even the right one: what changed is for the administrator to say
        Files.writeString(config.resolve("pin"), token.pin);
        refused(key, SealReason.TOKEN_PIN_WRONG, "khởi động lại");
        assertThat(sealed(configured(token, "con-dau", "")).isTrustworthy()).isTrue();
    }

    @Test
    void aKeyThatIsNotThereIsNamedAndOnceItIsThereTheSealWorks() throws Exception {
        Token token = token("key");
        SigningKey key = configured(token, "con-dau", "");

        refused(key, SealReason.TOKEN_KEY_MISSING, "con-dau");
        token.hold("con-dau", keyFile, password, 3);
        assertThat(sealed(key).isTrustworthy()).isTrue();
    }

    @Test
    void aKeyLostWhileThePortalRunsIsRefusedAndWorksAgainWhenItIsBack() throws Exception {
        Token token = token("loss");
        token.hold("con-dau", keyFile, password, 3);
        SigningKey key = configured(token, "con-dau", "");
        assertThat(sealed(key).isTrustworthy()).isTrue();

        token.lose("con-dau");
        refused(key, SealReason.TOKEN_FAILED, "ký lại");
        refused(key, SealReason.TOKEN_KEY_MISSING, "xin cấp lại");
        token.hold("con-dau", keyFile, password, 3);
        assertThat(sealed(key).isTrustworthy()).isTrue();
    }

    @Test
    void aSlotWithoutATokenIsNamed() throws Exception {
        SigningKey key = read(yaml(Token.LIBRARY, "77", "con-dau", ""), "123456");

        refused(key, SealReason.TOKEN_ABSENT, "cắm lại");
    }

    @Test
    void aTokenIsFoundByItsLabelWhateverItsSlot() throws Exception {
        Token token = token("expired");
        token.hold("theo-nhan", keyFile, password, 3);

        SigningKey key = read(labelled(Token.LIBRARY, "expired", "theo-nhan"), token.pin);

        assertThat(sealed(key).isTrustworthy()).isTrue();
        refused(
                read(labelled(Token.LIBRARY, "nobody", "theo-nhan"), token.pin),
                SealReason.TOKEN_LABEL_ABSENT,
                "nobody");
        refused(read(labelled(Token.LIBRARY, "twin", "theo-nhan"), token.pin), SealReason.TOKEN_LABEL_TWICE, "twin");
        Path library = Files.writeString(config.resolve("label.so"), "no library");
        refused(read(labelled(library, "expired", "theo-nhan"), "1"), SealReason.TOKEN_LIBRARY_MISSING, "cài thư viện");
    }

    private static String labelled(Path library, String label, String alias) {
        return "seals:\n  - agency: H99\n    pkcs11: { library: %s, token: %s, key: %s, pinFile: pin }\n"
                .formatted(library, label, alias);
    }

    @Test
    void aFileThatIsNoLibraryIsNamed() throws Exception {
        Path library = Files.writeString(config.resolve("lib.so"), "no library");
        SigningKey key = read(yaml(library, "1", "con-dau", ""), "123456");

        refused(key, SealReason.TOKEN_LIBRARY_MISSING, "cài thư viện");
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        Token token = token("expired");
        token.hold("con-dau", keyFile, password, 3);
        SigningKey key = configured(token, "con-dau", "");
        SigningRequest late = new SigningRequest("", "", CLOCK.instant().plus(java.time.Duration.ofDays(5000)));

        assertThatThrownBy(() -> new PdfSigner().seal(blank(), late, key))
                .satisfies(e -> named(e, SealReason.CERTIFICATE_EXPIRED, "gia hạn"));
    }

    @Test
    void whatCanBeSeenWithoutOpeningATokenIsNamedAtTheStart() throws IOException {
        Files.writeString(config.resolve("pin"), "1");
        Files.writeString(config.resolve("seals.yaml"), """
                seals:
                  - { agency: H1, pkcs11: { library: none.so, key: k, pinFile: pin } }
                  - { agency: H2, pkcs11: { library: pin, key: k, pinFile: none } }
                  - { agency: H3, pkcs11: { library: pin, key: k, pinVariable: NO_SUCH_VARIABLE } }
                  - { agency: H4, pkcs11: { library: pin, key: k } }
                  - { agency: H5, pkcs11: { library: pin, key: k, pin: 1234, pinFile: pin } }
                  - { agency: H6, pkcs11: { library: pin, key: k, issuers: none.pem, pinFile: pin } }
                  - { agency: H7, pkcs11: { library: pin, key: k, slot: 1, token: t, pinFile: pin } }
                """);
        Problems problems = new Problems();

        SealFile.read(config, problems);

        assertThat(problems.all()).extracting(Problems.Problem::line).containsExactly(2, 3, 4, 5, 6, 7, 8);
    }

    private static Token token(String label) {
        return Token.of(label);
    }

    private SigningKey configured(Token token, String alias, String more) throws IOException {
        return read(yaml(Token.LIBRARY, token.slot, alias, more), token.pin);
    }

    private static String yaml(Path library, String slot, String alias, String more) {
        return "seals:\n  - agency: H99\n    pkcs11: { library: %s, slot: %s, key: %s, pinFile: pin%s }\n"
                .formatted(library, slot, alias, more);
    }

    private SigningKey read(String yaml, String pin) throws IOException {
        Files.writeString(config.resolve("pin"), pin + "\n");
        Files.writeString(config.resolve("seals.yaml"), yaml);
        Problems problems = new Problems();
        List<Seal> seals = SealFile.read(config, problems).seals();
        problems.refuseIfAny();
        return seals.get(0).key();
    }

    private SignatureReport sealed(SigningKey key) throws IOException {
        byte[] pdf = new PdfSigner().seal(blank(), new SigningRequest("Phát hành văn bản", "", CLOCK.instant()), key);
        Path file = Files.write(config.resolve("sealed.pdf"), pdf);
        return new SignatureInspector(TrustFolders.under(authority.resolve("trust")), CLOCK).inspect(file);
    }

    private static byte[] blank() throws IOException {
        try (PDDocument document = new PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private void refused(SigningKey key, Reason reason, String words) {
        assertThatThrownBy(() -> sealed(key)).satisfies(e -> named(e, reason, words));
    }

    private static void named(Throwable thrown, Reason reason, String words) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings()).extracting(Finding::reason).containsExactly(reason);
            assertThat(Texts.of(refusal.findings().get(0), Texts.VIETNAMESE)).contains(words, "Bước này vẫn chờ");
        });
    }
}
