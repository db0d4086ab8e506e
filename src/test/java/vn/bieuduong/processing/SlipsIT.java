package vn.bieuduong.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.award.IssuedFile;
import vn.bieuduong.award.IssuedKind;
import vn.bieuduong.award.OfficialPapers;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.SupplementItem;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.lookup.VerificationVerdict;
import vn.bieuduong.platform.Refusal;

/** The slips of the one-stop circular that follow while a dossier is handled: forms 04 to 07, as the portal issues them. */
@ExtendWith(Database.class)
class SlipsIT {

    /** Monday, 23 November 2026, 9:00 in Vietnam. The next day is a holiday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Portal portal;
    private Actor applicant;

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
    }

    @Test
    void whoIsFoundIneligibleGetsASealedNoticeWithReasonAndBasis() throws Exception {
        DossierId id = inAppraisal("TDKT-P03");
        assertThat(papersOf(applicant, id)).doesNotContain(IssuedKind.STOP_NOTICE);

        portal.office.appraisal.findIneligible(
                portal.with("EC_OFFICER@H99"), id, "Người được đề nghị đang trong thời gian xem xét kỷ luật.");
        portal.nextRequest();

        String text = text(applicant, id, IssuedKind.STOP_NOTICE);
        assertThat(text)
                .contains("H99-261123-0001/DGQ")
                .contains("Hồ sơ đang ở bước: Thẩm định hồ sơ.")
                .contains("Lý do: Người được đề nghị đang trong thời gian xem xét kỷ luật.")
                .contains("Căn cứ: Luật Thi đua, khen thưởng số 06/2022/QH15")
                .contains("Không thu phí, lệ phí.");
        assertGenuineAndArchival(id, IssuedKind.STOP_NOTICE);
    }

    @Test
    void whoTakesHisDossierBackGetsTheNoticeThatItIsHandledNoMore() throws Exception {
        DossierId id = inAppraisal("TDKT-P03");

        portal.filing.withdraw(applicant, id, "Đơn vị xin rút để hoàn thiện.");
        portal.nextRequest();

        assertThat(text(applicant, id, IssuedKind.STOP_NOTICE))
                .contains("Người nộp hồ sơ đề nghị rút hồ sơ, với lý do: Đơn vị xin rút để hoàn thiện.")
                .doesNotContain("Căn cứ:");
    }

    @Test
    void whoDoesNotAnswerInTimeGetsTheNotice() throws Exception {
        DossierId id = filed("TDKT-P03");
        portal.office.reception.askSupplement(
                portal.with("DESK@H99"),
                id,
                new SupplementForm(List.of(new SupplementItem("", "Thiếu danh sách kèm theo.")), "", 2));
        portal.nextRequest();
        portal.forward(Duration.ofDays(10));
        portal.office.engine.jobs().runDue(10, new SameTransaction());
        portal.office.expiry.closeExpired();
        portal.nextRequest();

        assertThat(text(applicant, id, IssuedKind.STOP_NOTICE))
                .contains("Hồ sơ đang ở bước: Chờ bổ sung hồ sơ.")
                .contains("Lý do: Quá thời hạn bổ sung")
                .contains("Căn cứ: Nghị định số 118/2025/NĐ-CP");
    }

    @Test
    void theNoticeIsForFilerAndOfficeAlone() {
        DossierId id = inAppraisal("TDKT-P03");
        portal.filing.withdraw(applicant, id, "Đơn vị xin rút để hoàn thiện.");
        portal.nextRequest();

        assertThat(papersOf(portal.with("DESK@H99"), id)).contains(IssuedKind.STOP_NOTICE);
        for (Actor stranger : List.of(portal.actor("doanhnghiep"), portal.with("DESK@H99.01"), portal.actor("thue"))) {
            assertThatThrownBy(() -> portal.papers.open(stranger, id, IssuedKind.STOP_NOTICE, 0))
                    .isInstanceOf(Refusal.class);
        }
    }

    private List<IssuedKind> papersOf(Actor actor, DossierId id) {
        return portal.papers.available(actor, id).stream()
                .map(OfficialPapers.Available::kind)
                .toList();
    }

    private Path file(Actor actor, DossierId id, IssuedKind kind) {
        IssuedFile issued = portal.papers.open(actor, id, kind, 0);
        portal.nextRequest();
        return portal.store.path(issued.file().sha256());
    }

    private String text(Actor actor, DossierId id, IssuedKind kind) throws Exception {
        return text(Files.readAllBytes(file(actor, id, kind)));
    }

    /** On one line, for lines break where they like. */
    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** As anybody finds who brings it to the verification page; still PDF/A-2b under the seal. */
    private void assertGenuineAndArchival(DossierId id, IssuedKind kind) throws Exception {
        byte[] pdf = Files.readAllBytes(file(applicant, id, kind));
        var verified = portal.verification.byFile(new ByteArrayInputStream(pdf), "10.0.0.1");
        assertThat(verified.verdict()).isEqualTo(VerificationVerdict.GENUINE);
        assertThat(verified.paper())
                .hasValueSatisfying(paper -> assertThat(paper.kind()).isEqualTo(kind))
                .hasValueSatisfying(paper -> assertThat(paper.sealHolder()).isNotEmpty());
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B)) {
            assertThat(Foundries.defaultInstance()
                            .createValidator(PDFAFlavour.PDFA_2_B, false)
                            .validate(parser)
                            .isCompliant())
                    .as("PDF/A-2b")
                    .isTrue();
        }
    }

    private DossierId filed(String procedure) {
        DossierId id = portal.aCompleteDraft(applicant, procedure);
        portal.filing.file(applicant, id);
        portal.nextRequest();
        return id;
    }

    private DossierId inAppraisal(String procedure) {
        DossierId id = filed(procedure);
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();
        portal.office.appraisal.assign(
                portal.with("EC_HEAD@H99"), id, portal.with("EC_OFFICER@H99").account());
        portal.nextRequest();
        return id;
    }
}
