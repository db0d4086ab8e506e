package vn.bieuduong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.decision.Deciding.SignedByLeader;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.lookup.VerificationVerdict;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.worklist.OfficeDossier;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SealReason;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.validation.TrustFolders;

/** The leader signs the decision with a token of his own; only his own valid signature on our own bytes is taken. */
@ExtendWith(Database.class)
class OutsideSigningIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final String NUMBER = "123/QĐ-UBND";
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Lạc Hà";

    private static DemoAuthority authority;
    private static DemoAuthority stranger;
    private static InspectionPool pool;

    private Portal portal;
    private DecisionSigning signing;
    private Actor chair;
    private DossierId id;

    /** Keys are made once for all tests: that takes its time. */
    @BeforeAll
    static void signers() {
        authority = DemoAuthority.openOrCreate(Path.of("target/test-signers").toAbsolutePath(), Clock.systemUTC());
        stranger = DemoAuthority.openOrCreate(Path.of("target/test-strangers").toAbsolutePath(), Clock.systemUTC());
        pool = Inspected.trusting(TrustFolders.under(authority.trust()));
    }

    @AfterAll
    static void noWorkerIsLeft() {
        pool.close();
    }

    @BeforeEach
    void aDecisionToSign(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        signing = portal.office.signing(Inspected.spotCheck(pool), portal.store, portal.factors);
        chair = portal.with("CHAIR@H99");
        id = ToBeSigned.at(portal);
    }

    @Test
    void theRightCopyIsIssuedAsSignedWithTheSealOnTop(@TempDir Path folder) throws Exception {
        CopyToSign given = prepared();
        byte[] signed = sign(bytes(given), own());

        signing.accept(chair, id, in(signed));
        portal.nextRequest();
        assertThat(step()).isEqualTo("issue");
        Actor clerk = portal.with("CLERK@H99");
        assertThat(portal.office.deciding.signedByLeader(clerk, id).map(SignedByLeader::number))
                .contains(NUMBER);
        assertRefused(() -> portal.office.deciding.issue(clerk, id, "124/QĐ-UBND"), AwardReason.DECISION_NUMBER_FIXED);
        DecisionView decision = portal.office.deciding.issue(clerk, id, NUMBER);
        portal.nextRequest();

        assertThat(decision.signer()).isEqualTo(chair.displayName());
        var issued = portal.papers.open(clerk, id, DocumentKind.DECISION, 0).file();
        byte[] sealed = Files.readAllBytes(portal.store.path(issued.sha256()));
        assertThat(Arrays.copyOf(sealed, signed.length)).isEqualTo(signed);
        SignatureReport report = new SignatureInspector(TrustFolders.under(authority.trust()), Clock.systemUTC())
                .inspect(Files.write(folder.resolve("issued.pdf"), sealed));
        assertThat(report.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(report.signatures())
                .extracting(entry -> entry.signer().commonName())
                .containsExactlyInAnyOrder(chair.displayName(), AGENCY);
        assertThat(portal.verification.byFile(in(sealed), "203.0.113.7").verdict())
                .isEqualTo(VerificationVerdict.GENUINE);
        assertRefused(
                () -> portal.keeping.reissue(clerk, id, DocumentKind.DECISION, 0, "Cấp lại theo đề nghị của đơn vị."),
                AwardReason.DECISION_SIGNED_BY_LEADER);
    }

    @Test
    void anUnsignedCopyIsRefused() {
        CopyToSign given = prepared();

        refused(bytes(given), DecisionReason.COPY_NOT_SIGNED);
        refused(appended(bytes(given), "% nothing\n%%EOF\n"), DecisionReason.COPY_NOT_SIGNED);
    }

    @Test
    void aSignedCopyWithOtherBytesIsRefused() throws Exception {
        byte[] other = bytes(prepared()).clone();
        other[12] ^= 1;

        refused(sign(Portal.aPdf(), own()), DecisionReason.COPY_OTHER_BYTES);
        refused(other, DecisionReason.COPY_OTHER_BYTES);
        refused(saved(bytes(signing.waiting(chair, id).orElseThrow())), DecisionReason.COPY_OTHER_BYTES);
    }

    @Test
    void aCopyOfAnotherPersonIsRefused() {
        CopyToSign given = prepared();

        refused(
                sign(bytes(given), authority.signature("Hồ Thị Diễm Thúy", "099188000001", AGENCY, "")),
                DecisionReason.COPY_OF_ANOTHER);
        refused(sign(bytes(given), authority.seal(AGENCY, "9900001001")), DecisionReason.COPY_OF_ANOTHER);
    }

    @Test
    void aSealThatHasExpiredIsNamedAndTheStepStaysOpen() {
        signing.accept(chair, id, in(sign(bytes(prepared()), own())));
        portal.nextRequest();
        DemoAuthority.openOrCreate(Portal.SEALS.resolve("demo"), portal.clock); // not founded in the future
        LoadedProvince.forward(portal.clock, Duration.ofDays(20 * 365));

        assertRefused(() -> portal.sealing.mustBeReady(new AgencyCode("H99")), SealReason.CERTIFICATE_EXPIRED);

        assertThat(step()).isEqualTo("issue");
    }

    @Test
    void aCertificateWithoutANumberCountsOnceItStandsOnTheAccountsList() {
        CopyToSign given = prepared();
        SigningKey key = authority.seal(AGENCY, "9900001001");
        refused(sign(bytes(given), key), DecisionReason.COPY_OF_ANOTHER);

        portal.listCertificate(chair, PdfSigner.holder(key).sha256());
        portal.nextRequest();
        signing.accept(chair, id, in(sign(bytes(given), key)));
        portal.nextRequest();

        assertThat(step()).isEqualTo("issue");
    }

    @Test
    void aCopyThatWasAlteredAfterSigningIsRefused() throws Exception {
        byte[] signed = sign(bytes(prepared()), own());
        byte[] flipped = signed.clone();
        int last = new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("/Reason");
        flipped[last + 12] ^= 1;

        refused(flipped, DecisionReason.COPY_BROKEN);
        refused(appended(signed, "% appended\n%%EOF\n"), DecisionReason.COPY_CHANGED);
        refused(painted(signed), DecisionReason.COPY_CHANGED);
    }

    @Test
    void aCopyThatWasAlteredBeforeSigningIsRefusedThoughItBeginsWithOurBytes() throws Exception {
        byte[] given = bytes(prepared());
        byte[] painted = painted(given);
        assertThat(Arrays.copyOf(painted, given.length)).isEqualTo(given);

        refused(sign(painted, own()), DecisionReason.COPY_CHANGED);
    }

    @Test
    void aCertificateNobodyVouchesForIsRefused() {
        CopyToSign given = prepared();

        refused(
                sign(bytes(given), stranger.signature(chair.displayName(), chair.personalId(), AGENCY, "")),
                DecisionReason.COPY_NOT_TRUSTED);
    }

    @Test
    void twoSignaturesAreOneTooMany() {
        byte[] twice = sign(sign(bytes(prepared()), own()), own());

        refused(twice, DecisionReason.COPY_SIGNED_TWICE);
    }

    @Test
    void aSignatureThatLocksTheDocumentIsRefusedBeforeTheSealFailsOnIt() throws Exception {
        refused(locked(bytes(prepared()), own()), DecisionReason.COPY_CLOSED);
    }

    @Test
    void onlyTheNewestCopyCountsAndNobodyElseIsGivenIt() {
        byte[] first = bytes(prepared());
        signing.prepare(chair, id, "125/QĐ-UBND");
        portal.nextRequest();

        refused(sign(first, own()), DecisionReason.COPY_OTHER_BYTES);
        assertThatThrownBy(() -> signing.waiting(portal.with("CLERK@H99"), id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> signing.waiting(portal.with("CHAIR@H99.01"), id))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> signing.prepare(portal.with("CLERK@H99"), id, NUMBER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whenTheLeaderSendsItBackTheCopyCountsNoMore() {
        prepared();
        portal.office.deciding.sendBack(chair, id, "Sửa lại căn cứ.");
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), id, "46/TTr-SNV", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.nextRequest();

        assertThat(signing.waiting(chair, id)).isEmpty();
        assertRefused(() -> signing.accept(chair, id, in(Portal.aPdf())), AwardReason.COPY_NOT_PREPARED);
    }

    private void refused(byte[] copy, DecisionReason reason) {
        assertRefused(() -> signing.accept(chair, id, in(copy)), reason);
        portal.nextRequest();
        assertThat(step()).isEqualTo("sign");
        assertThat(signing.waiting(chair, id)).isPresent();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings()).extracting(f -> f.reason()).containsExactly(reason);
            assertThat(Texts.of(refusal.findings().get(0), Texts.VIETNAMESE))
                    .doesNotContain("{")
                    .endsWith(".");
        });
    }

    private CopyToSign prepared() {
        CopyToSign copy = signing.prepare(chair, id, NUMBER);
        portal.nextRequest();
        return copy;
    }

    private SigningKey own() {
        return authority.signature(chair.displayName(), chair.personalId(), AGENCY, "");
    }

    private byte[] bytes(CopyToSign copy) {
        try {
            return Files.readAllBytes(portal.store.path(copy.file().sha256()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sign(byte[] pdf, SigningKey key) {
        return new PdfSigner().seal(pdf, new SigningRequest("Ky quyet dinh", "", Instant.now()), key);
    }

    /** Certified: no changes permitted, no further signatures either. */
    private static byte[] locked(byte[] pdf, SigningKey key) throws IOException {
        List<CertificateToken> chain =
                key.chain().stream().map(DSSUtils::loadCertificate).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
        InMemoryDocument document = new InMemoryDocument(pdf, "decision.pdf");
        byte[] value = key.sign(service.getDataToSign(document, parameters).getBytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, value))
                .writeTo(out);
        return out.toByteArray();
    }

    private static byte[] appended(byte[] pdf, String more) {
        byte[] tail = more.getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(pdf, pdf.length + tail.length);
        System.arraycopy(tail, 0, both, pdf.length, tail.length);
        return both;
    }

    /** With a white box over the page, in an incremental update. */
    private static byte[] painted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.setNonStrokingColor(1f, 1f, 1f);
                content.addRect(60, 300, 400, 200);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out, Set.of(page.getCOSObject()));
            return out.toByteArray();
        }
    }

    /** Signed, then saved anew by some program. */
    private static byte[] saved(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** The form of the step that is open, for the chairman or the issuing clerk. */
    private String step() {
        return Stream.of(chair, portal.with("CLERK@H99"))
                .flatMap(actor -> portal.office.cases.view(actor, id).task().stream())
                .map(OfficeDossier.TaskView::form)
                .findFirst()
                .orElse("");
    }
}
