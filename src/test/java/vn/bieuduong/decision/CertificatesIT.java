package vn.bieuduong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.filing.SaidOfAll;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.CertificateLine;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.issuing.IssuedRecord;
import vn.bieuduong.lookup.VerificationVerdict;
import vn.bieuduong.lookup.Verified;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.processing.handling.NomineeOpinion;

/** Bằng khen, Giấy khen: what every awarded nominee takes home. */
@ExtendWith(Database.class)
class CertificatesIT {

    private static final String HERE = "192.0.2.7";
    private static final String MISTAKE = "In sai tên người được khen";
    private static final String NUMBER = "099190004321";

    private Portal portal;
    private Actor applicant;
    private String agency = "H99";
    private EntityManager em;

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aPortal(EntityManager manager, @TempDir Path data) {
        em = manager;
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        applicant = portal.actor("truonghoc");
    }

    @Test
    void everyAwardedNomineeGetsOneUnderItsOwnCode() throws IOException {
        DossierId id = decided("TDKT-P01", n -> true, person(), collective(), household(), enterprise());

        List<CertificateLine> lines = portal.papers.certificates(applicant, id);
        assertThat(lines)
                .extracting(CertificateLine::recipient)
                .containsExactly(
                        "Bà Nguyễn Thị Lụa",
                        "Bà Hoàng Thị Mỹ Duyên",
                        "Tổ Toán - Tin",
                        "Hộ gia đình ông Vàng A Sử",
                        "Công ty TNHH Cơ khí Mây Hà");
        assertThat(portal.papers.certificates(portal.with("CLERK@H99"), id)).isEqualTo(lines);
        Set<String> codes = new HashSet<>();
        for (CertificateLine line : lines) {
            assertThat(line.kind()).isEqualTo(DocumentKind.MERIT_CERTIFICATE);
            IssuedFile file = portal.papers.open(applicant, id, line.kind(), line.ordinal());
            assertThat(file.fileName()).isEqualTo("bang-khen-123_QD-UBND-00" + line.ordinal() + ".pdf");
            String text = text(file);
            assertThat(text)
                    .contains(line.recipient(), "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠC HÀ", "BẰNG KHEN", "123/QĐ-UBND")
                    .doesNotContain(NUMBER, "9900001999");
            codes.add(code(text));
            Verified verified = portal.verification.byCode(code(text), HERE);
            assertThat(verified.verdict()).isEqualTo(VerificationVerdict.ISSUED);
            IssuedRecord paper = verified.paper().orElseThrow();
            assertThat(paper.recipient()).isEqualTo(line.recipient());
            assertThat(paper.number()).isEqualTo("123/QĐ-UBND");
            assertThat(paper.title()).isEqualTo("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh");
            assertThat(paper.sealHolder()).isEqualTo("Ủy ban nhân dân tỉnh Lạc Hà");
            assertThat(verified.toString()).doesNotContain(NUMBER, "9900001999", "1988-03-08", "08/03/1988");
            assertThat(portal.verification
                            .byFile(new ByteArrayInputStream(bytes(file)), HERE)
                            .verdict())
                    .isEqualTo(VerificationVerdict.GENUINE);
        }
        assertThat(codes).hasSize(5);
    }

    @Test
    void theCommunesChairmanGivesACommendation() throws IOException {
        agency = "H99.01";
        applicant = portal.actor("thon");
        DossierId id = decided("TDKT-X01", n -> true);

        CertificateLine line = portal.papers.certificates(applicant, id).get(0);
        assertThat(line.kind()).isEqualTo(DocumentKind.COMMENDATION);
        assertThat(text(portal.papers.open(applicant, id, line.kind(), 1)))
                .contains("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI NGÀ", "GIẤY KHEN", "Bà Nguyễn Thị Lụa")
                .doesNotContain("BẰNG KHEN");
        assertThat(reason(() -> portal.papers.open(applicant, id, DocumentKind.MERIT_CERTIFICATE, 1)))
                .isEqualTo(AwardReason.PAPER_NOT_ISSUED);
    }

    @Test
    void whoDidNotPassGetsNoneAndNobodyGetsOneBeforeTheDecision() {
        DossierId id = toTheIssuingStep("TDKT-P01", n -> n.ordinal() == 1, person());
        assertThat(portal.papers.certificates(applicant, id)).isEmpty();
        assertThat(reason(() -> portal.papers.open(applicant, id, DocumentKind.MERIT_CERTIFICATE, 1)))
                .isEqualTo(AwardReason.PAPER_NOT_ISSUED);

        issue(id);

        assertThat(portal.papers.certificates(applicant, id))
                .extracting(CertificateLine::ordinal)
                .containsExactly(1);
        assertThat(reason(() -> portal.papers.open(applicant, id, DocumentKind.MERIT_CERTIFICATE, 2)))
                .isEqualTo(AwardReason.PAPER_NOT_ISSUED);
    }

    @Test
    void onlyTheFilerAndTheOfficeSeeThem() {
        DossierId id = decided("TDKT-P01", n -> true);

        for (Actor stranger :
                List.of(portal.actor("congdan"), portal.actor("quantrivien"), portal.with("CLERK@H99.01"))) {
            assertThat(reason(() -> portal.papers.certificates(stranger, id))).isEqualTo(DossierReason.NOT_FOUND);
            assertThat(reason(() -> portal.papers.open(stranger, id, DocumentKind.MERIT_CERTIFICATE, 1)))
                    .isEqualTo(DossierReason.NOT_FOUND);
        }
    }

    @Test
    void withTheDecisionItsCertificatesCountNoMore() throws IOException {
        DossierId id = decided("TDKT-P01", n -> true, person());
        Actor clerk = portal.with("CLERK@H99");
        IssuedFile given = portal.papers.open(applicant, id, DocumentKind.MERIT_CERTIFICATE, 1);
        String code = code(text(given));
        portal.nextRequest();

        portal.keeping.revoke(clerk, id, DocumentKind.DECISION, 0, "Quyết định ban hành sai thẩm quyền");
        portal.nextRequest();

        Verified verified = portal.verification.byCode(code, HERE);
        assertThat(verified.verdict()).isEqualTo(VerificationVerdict.REVOKED);
        assertThat(verified.paper().orElseThrow().revokedAt()).isPresent();
        assertThat(portal.papers.certificates(applicant, id)).allMatch(CertificateLine::revoked);
        for (int ordinal : new int[] {1, 2}) { // the one that was given, and one nobody had asked for
            assertThat(reason(() -> portal.papers.open(applicant, id, DocumentKind.MERIT_CERTIFICATE, ordinal)))
                    .isEqualTo(AwardReason.DECISION_REVOKED);
            assertThat(reason(
                            () -> portal.keeping.reissue(clerk, id, DocumentKind.MERIT_CERTIFICATE, ordinal, MISTAKE)))
                    .isEqualTo(AwardReason.DECISION_REVOKED);
        }

        portal.keeping.reissue(clerk, id, DocumentKind.DECISION, 0, "Thu hồi nhầm, quyết định vẫn có hiệu lực");
        portal.maker.make(id, DocumentKind.DECISION, 0);
        portal.nextRequest();
        assertThat(portal.verification.byCode(code, HERE).verdict()).isEqualTo(VerificationVerdict.ISSUED);
    }

    @Test
    void oneIsIssuedAgainOrRevokedByTheClerkAloneAndTheOthersStand() throws IOException {
        DossierId id = decided("TDKT-P01", n -> true, person());
        Actor clerk = portal.with("CLERK@H99");
        DocumentKind kind = DocumentKind.MERIT_CERTIFICATE;
        String old = code(text(portal.papers.open(applicant, id, kind, 1)));
        portal.nextRequest();

        assertThat(reason(() -> portal.keeping.revoke(applicant, id, kind, 1, MISTAKE)))
                .isEqualTo(DossierReason.NOT_FOUND);
        portal.keeping.reissue(clerk, id, kind, 1, MISTAKE);
        portal.maker.make(id, kind, 1);
        portal.nextRequest();
        assertThat(portal.verification.byCode(old, HERE).verdict()).isEqualTo(VerificationVerdict.REPLACED);
        String anew = code(text(portal.papers.open(applicant, id, kind, 1)));
        assertThat(portal.verification.byCode(anew, HERE).verdict()).isEqualTo(VerificationVerdict.ISSUED);

        portal.maker.make(id, kind, 2);
        portal.keeping.revoke(clerk, id, kind, 2, MISTAKE);
        portal.nextRequest();
        assertThat(reason(() -> portal.papers.open(applicant, id, kind, 2))).isEqualTo(AwardReason.PAPER_REVOKED);
        assertThat(portal.papers.certificates(applicant, id))
                .extracting(CertificateLine::revoked)
                .containsExactly(false, true);
        assertThat(portal.trail(id.value().toString())).contains("DOCUMENT_REISSUED", "DOCUMENT_REVOKED");
    }

    @Test
    void oneSealedWithoutItsTimeStampIsNamedUntilItIsIssuedAgain() {
        DossierId id = decided("TDKT-P01", n -> true, person());
        Actor clerk = portal.with("CLERK@H99");
        portal.papers.open(clerk, id, DocumentKind.MERIT_CERTIFICATE, 2);
        em.createNativeQuery("update issued_document set stamp_missing = true").executeUpdate();
        portal.nextRequest();

        assertThat(portal.papers.certificates(clerk, id))
                .extracting(CertificateLine::unstamped)
                .containsExactly(false, true);
        portal.keeping.reissue(clerk, id, DocumentKind.MERIT_CERTIFICATE, 2, "Cấp lại để có dấu thời gian");
        portal.maker.make(id, DocumentKind.MERIT_CERTIFICATE, 2);
        portal.nextRequest();
        assertThat(portal.papers.certificates(clerk, id)).noneMatch(CertificateLine::unstamped);
    }

    @Test
    void aDecisionForHundredsIsIssuedWithoutMakingASingleCertificate() throws IOException {
        NomineeForm[] many = IntStream.rangeClosed(2, 300)
                .mapToObj(i -> new NomineeForm(
                        NomineeType.PERSON,
                        "Nguyễn Thị Lụa " + i,
                        "Bà",
                        "08/03/1988",
                        "",
                        "Giáo viên",
                        "Trường Tiểu học Suối Ngà",
                        "",
                        "",
                        0,
                        "BANG_KHEN",
                        "Hoàn thành xuất sắc nhiệm vụ."))
                .toArray(NomineeForm[]::new);
        DossierId id = decided("TDKT-P01", n -> true, many);

        assertThat(rendered()).isZero();
        assertThat(portal.papers.certificates(applicant, id)).hasSize(300);
        assertThat(text(portal.papers.open(applicant, id, DocumentKind.MERIT_CERTIFICATE, 300)))
                .contains("Nguyễn Thị Lụa 300");
        portal.nextRequest();
        assertThat(rendered()).isEqualTo(1);
    }

    private long rendered() {
        return ((Number) em.createNativeQuery("select count(*) from issued_document where kind = 'MERIT_CERTIFICATE'")
                        .getSingleResult())
                .longValue();
    }

    private DossierId decided(String procedure, Function<NomineeView, Boolean> passes, NomineeForm... more) {
        DossierId id = toTheIssuingStep(procedure, passes, more);
        issue(id);
        return id;
    }

    private void issue(DossierId id) {
        portal.office.deciding.issue(portal.with("CLERK@" + agency), id, "123/QĐ-UBND");
        portal.nextRequest();
        portal.maker.make(id, DocumentKind.DECISION, 0);
    }

    private DossierId toTheIssuingStep(String procedure, Function<NomineeView, Boolean> passes, NomineeForm... more) {
        boolean commune = agency.contains(".");
        String head = commune ? "C_HEAD@" : "EC_HEAD@";
        Actor officer = portal.with((commune ? "C_OFFICER@" : "EC_OFFICER@") + agency);
        DossierId id = portal.aCompleteDraft(applicant, procedure);
        Arrays.stream(more).forEach(form -> portal.drafts.putNominee(applicant, id, null, form));
        portal.nextRequest();
        SaidOfAll.in(portal, applicant, id);
        portal.filing.file(applicant, id);
        portal.nextRequest();
        portal.office.reception.accept(portal.with("DESK@" + agency), id);
        portal.nextRequest();
        portal.office.appraisal.assign(portal.with(head + agency), id, officer.account());
        portal.nextRequest();
        List<NomineeView> nominees = portal.mine.view(applicant, id).nominees();
        portal.office.appraisal.conclude(
                officer,
                id,
                nominees.stream().map(n -> new NomineeOpinion(n.id(), true, "")).toList(),
                false,
                "");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@" + agency),
                id,
                new CouncilResult(
                        LocalDate.of(2026, 11, 23),
                        9,
                        8,
                        nominees.stream()
                                .map(n -> new CouncilResult.Vote(n.id(), passes.apply(n) ? 8 : 3))
                                .toList(),
                        ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with((commune ? "C_HEAD@" : "HA_DIRECTOR@") + agency), id, "45/TTr", "");
        if (!commune) {
            portal.office.deciding.check(portal.with("OFFICE@" + agency), id, true, "");
        }
        portal.office.deciding.signOnPaper(portal.with("CHAIR@" + agency), id);
        portal.nextRequest();
        return id;
    }

    private static NomineeForm person() {
        return form(NomineeType.PERSON, "Hoàng Thị Mỹ Duyên", "Bà", "Tổ trưởng", "Trường THPT Bến Đông", NUMBER, "");
    }

    private static NomineeForm collective() {
        return form(NomineeType.COLLECTIVE, "Tổ Toán - Tin", "", "", "Trường THPT Bến Đông", "", "");
    }

    private static NomineeForm household() {
        return form(NomineeType.HOUSEHOLD, "Vàng A Sử", "Ông", "", "", NUMBER, "");
    }

    private static NomineeForm enterprise() {
        return form(NomineeType.ENTERPRISE, "Công ty TNHH Cơ khí Mây Hà", "", "", "", "", "9900001999");
    }

    private static NomineeForm form(
            NomineeType kind, String name, String honorific, String position, String at, String number, String tax) {
        return new NomineeForm(
                kind,
                name,
                honorific,
                number.isEmpty() ? "" : "08/03/1988",
                number,
                position,
                at,
                at.isEmpty() ? "Thôn Nà Hồ, xã Suối Ngà" : "",
                tax,
                0,
                "BANG_KHEN",
                "Hoàn thành xuất sắc nhiệm vụ.");
    }

    private String text(IssuedFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(file))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            archival(bytes(file));
            return new PDFTextStripper().getText(document);
        }
    }

    private byte[] bytes(IssuedFile file) throws IOException {
        try (InputStream in = portal.store.open(file.file().sha256())) {
            return in.readAllBytes();
        }
    }

    private static String code(String text) {
        Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(text);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static void archival(byte[] pdf) throws IOException {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B)) {
            assertThat(Foundries.defaultInstance()
                            .createValidator(PDFAFlavour.PDFA_2_B, false)
                            .validate(parser)
                            .isCompliant())
                    .as("PDF/A-2b")
                    .isTrue();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new IOException(e);
        }
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).findings().get(0).reason();
    }
}
