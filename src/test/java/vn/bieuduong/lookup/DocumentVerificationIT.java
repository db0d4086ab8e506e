package vn.bieuduong.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.filing.Receipt;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.issuing.IssuedRecord;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;

/** What anybody learns about a paper he holds. */
@ExtendWith(Database.class)
class DocumentVerificationIT {

    private static final String HERE = "192.0.2.7";
    private static final String MISTAKE = "In sai tên đơn vị nộp hồ sơ";

    private EntityManager em;
    private Portal portal;
    private Actor applicant;
    private DossierId id;
    private Receipt receipt;
    private byte[] paper;
    private String code;

    @BeforeEach
    void aReceiptInSomebodysHand(EntityManager manager, @TempDir Path data) throws IOException {
        em = manager;
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        applicant = portal.actor("truonghoc");
        id = portal.aCompleteDraft(applicant, "TDKT-P03");
        receipt = portal.filing.file(applicant, id);
        portal.nextRequest();
        paper = bytes(portal.papers.open(applicant, id, DocumentKind.FILING_RECEIPT, 0));
        portal.nextRequest();
        code = printedCode(paper);
    }

    @Test
    void theCodeOnThePaperTellsWhatWasIssuedAndNobodysName() {
        Verified found = portal.verification.byCode(" " + code.toLowerCase().replace('0', 'o') + " ", HERE);

        assertThat(found.verdict()).isEqualTo(VerificationVerdict.ISSUED);
        IssuedRecord issued = found.paper().orElseThrow();
        assertThat(issued.kind()).isEqualTo(DocumentKind.FILING_RECEIPT);
        assertThat(issued.number()).isEqualTo(receipt.filingReference().value());
        assertThat(found.agency()).isEqualTo("Ủy ban nhân dân tỉnh Lạc Hà");
        assertThat(issued.sealHolder()).isEqualTo("Ủy ban nhân dân tỉnh Lạc Hà");
        assertThat(issued.title()).isNotBlank();
        assertThat(found.toString())
                .doesNotContain(
                        "Nguyễn Thị Lụa",
                        "Lò Văn Định",
                        receipt.lookupCode().value(),
                        applicant.displayName(),
                        id.value().toString());
    }

    @Test
    void theVeryBytesAreGenuine() {
        assertThat(verdict(paper)).isEqualTo(VerificationVerdict.GENUINE);
    }

    @Test
    void aByteChangedUnderTheSealIsAltered() {
        byte[] changed = paper.clone();
        int date = new String(paper, StandardCharsets.ISO_8859_1).indexOf("(D:20") + 5;
        changed[date] ^= 1;

        assertThat(verdict(changed)).isEqualTo(VerificationVerdict.ALTERED);
    }

    @Test
    void aPaperThatWasAddedToIsAlteredAndItsOriginIsNamed() {
        byte[] longer = Arrays.copyOf(paper, paper.length + 6);
        System.arraycopy("\n%more".getBytes(StandardCharsets.US_ASCII), 0, longer, paper.length, 6);

        Verified found = portal.verification.byFile(new ByteArrayInputStream(longer), HERE);

        assertThat(found.verdict()).isEqualTo(VerificationVerdict.ALTERED);
        assertThat(found.paper())
                .map(IssuedRecord::number)
                .contains(receipt.filingReference().value());
    }

    @Test
    void aFileWithoutOurSealIsNotOursWhateverItHolds() {
        assertThat(verdict(Portal.aPdf())).isEqualTo(VerificationVerdict.NOT_OURS);
        assertThat(verdict("không phải PDF".getBytes(StandardCharsets.UTF_8))).isEqualTo(VerificationVerdict.NOT_OURS);
        assertThat(verdict(Arrays.copyOf(paper, paper.length / 2))).isEqualTo(VerificationVerdict.NOT_OURS);
    }

    @Test
    void ourSealOnAPaperTheRegisterDoesNotKnowIsNotTakenForGenuine(EntityManager em) {
        em.createNativeQuery("update issued_document set sha256 = repeat('0', 64)")
                .executeUpdate();
        portal.nextRequest();

        assertThat(verdict(paper)).isEqualTo(VerificationVerdict.UNREGISTERED);
    }

    @Test
    void aPaperIssuedAgainLeadsFromTheOldToTheNewOne() throws IOException {
        Actor clerk = portal.with("CLERK@H99");
        portal.keeping.reissue(clerk, id, DocumentKind.FILING_RECEIPT, 0, MISTAKE);
        portal.nextRequest();
        assertThat(portal.verification.byCode(code, HERE).verdict())
                .as("the new one is not there yet")
                .isEqualTo(VerificationVerdict.ISSUED);
        IssuedFile second = portal.papers.open(applicant, id, DocumentKind.FILING_RECEIPT, 0);
        portal.keeping.reissue(clerk, id, DocumentKind.FILING_RECEIPT, 0, MISTAKE);
        portal.maker.makeAll();
        portal.nextRequest();

        Verified old = portal.verification.byCode(code, HERE);
        assertThat(old.verdict()).isEqualTo(VerificationVerdict.REPLACED);
        assertThat(verdict(paper)).isEqualTo(VerificationVerdict.REPLACED);
        assertThat(verdict(bytes(second))).isEqualTo(VerificationVerdict.REPLACED);
        String newest = old.paper().orElseThrow().replacedBy().orElseThrow().printed();
        assertThat(portal.verification.byCode(newest, HERE).verdict()).isEqualTo(VerificationVerdict.ISSUED);
        assertThat(verdict(bytes(portal.papers.open(applicant, id, DocumentKind.FILING_RECEIPT, 0))))
                .isEqualTo(VerificationVerdict.GENUINE);
    }

    @Test
    void aPaperSealedWithoutItsTimeStampIsNamedToTheOfficeUntilItIsIssuedAgain() {
        Actor clerk = portal.with("CLERK@H99");
        assertThat(portal.papers.unstamped(clerk, id)).isEmpty();
        em.createNativeQuery("update issued_document set stamp_missing = true").executeUpdate();
        portal.nextRequest();

        assertThat(portal.papers.unstamped(clerk, id))
                .containsExactly(new IssuedDocuments.Available(DocumentKind.FILING_RECEIPT, 0));
        assertThat(reason(() -> portal.papers.unstamped(portal.actor("quantrivien"), id)))
                .isEqualTo(DossierReason.NOT_FOUND);
        portal.keeping.reissue(clerk, id, DocumentKind.FILING_RECEIPT, 0, MISTAKE);
        portal.maker.makeAll();
        portal.nextRequest();
        assertThat(portal.papers.unstamped(clerk, id)).isEmpty();
    }

    @Test
    void aRevokedPaperCountsNoMoreAndIsNotHandedOut() {
        portal.keeping.revoke(portal.with("CLERK@H99"), id, DocumentKind.FILING_RECEIPT, 0, MISTAKE);
        portal.nextRequest();

        assertThat(portal.verification.byCode(code, HERE).verdict()).isEqualTo(VerificationVerdict.REVOKED);
        assertThat(verdict(paper)).isEqualTo(VerificationVerdict.REVOKED);
        assertThat(reason(() -> portal.papers.open(applicant, id, DocumentKind.FILING_RECEIPT, 0)))
                .isEqualTo(AwardReason.PAPER_REVOKED);
    }

    @Test
    void onlyTheIssuingClerkRevokesAndOnlyWithAReason() {
        assertThat(reason(() -> portal.keeping.revoke(applicant, id, DocumentKind.FILING_RECEIPT, 0, MISTAKE)))
                .isEqualTo(DossierReason.NOT_FOUND);
        assertThat(reason(() ->
                        portal.keeping.revoke(portal.with("DESK@H99"), id, DocumentKind.FILING_RECEIPT, 0, MISTAKE)))
                .isEqualTo(DossierReason.NOT_FOUND);
        assertThat(reason(() ->
                        portal.keeping.reissue(portal.with("CLERK@H99"), id, DocumentKind.FILING_RECEIPT, 0, " ngắn ")))
                .isEqualTo(IdentityReason.REASON_MISSING);
        assertThat(portal.verification.byCode(code, HERE).verdict()).isEqualTo(VerificationVerdict.ISSUED);
    }

    @Test
    void whoGuessesCodesIsStopped() {
        for (int i = 0; i < 20; i++) {
            String guess = "0000-0000-00" + (10 + i);
            assertThat(reason(() -> portal.verification.byCode(guess, HERE))).isEqualTo(LookupReason.NO_SUCH_PAPER);
        }

        assertThat(reason(() -> portal.verification.byCode(code, HERE))).isEqualTo(LookupReason.TOO_MANY_TRIES);
        assertThat(portal.verification.byCode(code, "192.0.2.8").verdict()).isEqualTo(VerificationVerdict.ISSUED);
    }

    @Test
    void filesAreTakenInSmallNumbersAndSizesOnly() {
        assertThat(reason(() -> portal.verification.byFile(new Endless(), HERE)))
                .isEqualTo(AttachmentReason.TOO_LARGE);
        assertThat(reason(() -> portal.verification.byFile(InputStream.nullInputStream(), HERE)))
                .isEqualTo(AttachmentReason.EMPTY);
        for (int i = 0; i < 8; i++) {
            verdict(paper);
        }
        assertThat(reason(() -> verdict(paper))).isEqualTo(LookupReason.TOO_MANY_TRIES);
    }

    private VerificationVerdict verdict(byte[] file) {
        return portal.verification.byFile(new ByteArrayInputStream(file), HERE).verdict();
    }

    private byte[] bytes(IssuedFile file) throws IOException {
        try (InputStream in = portal.store.open(file.file().sha256())) {
            return in.readAllBytes();
        }
    }

    private static String printedCode(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                    .matcher(new PDFTextStripper().getText(document));
            assertThat(code.find()).isTrue();
            return code.group();
        }
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).findings().get(0).reason();
    }

    /** More bytes than anybody takes. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) 'x');
            return length;
        }
    }
}
