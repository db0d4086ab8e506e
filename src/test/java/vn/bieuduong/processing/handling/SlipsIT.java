package vn.bieuduong.processing.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.document.ControlSheet.HandOver;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.lookup.VerificationVerdict;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.SameTransaction;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.worklist.Queue;

/** The slips of the one-stop circular that follow while a dossier is handled: forms 04, 05 and 06, as the portal issues them. */
@ExtendWith(Database.class)
class SlipsIT {

    /** Monday, 23 November 2026, 9:00 in Vietnam. The next day is a holiday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Portal portal;
    private Actor applicant;
    private InHand office;

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
        office = new InHand(portal, applicant);
    }

    @Test
    void whoIsFoundIneligibleGetsASealedNoticeWithReasonAndBasis() throws Exception {
        DossierId id = office.inAppraisal("TDKT-P03");
        assertThat(papersOf(applicant, id)).doesNotContain(DocumentKind.STOP_NOTICE);

        portal.office.appraisal.findIneligible(
                portal.with("EC_OFFICER@H99"), id, "Người được đề nghị đang trong thời gian xem xét kỷ luật.");
        portal.nextRequest();

        String text = text(applicant, id, DocumentKind.STOP_NOTICE);
        assertThat(text)
                .contains("H99-261123-0001/DGQ")
                .contains("Hồ sơ đang ở bước: Thẩm định hồ sơ.")
                .contains("Lý do: Người được đề nghị đang trong thời gian xem xét kỷ luật.")
                .contains("Căn cứ: Luật Thi đua, khen thưởng số 06/2022/QH15")
                .contains("Không thu phí, lệ phí.")
                .contains("xin liên hệ " + portal.with("EC_OFFICER@H99").displayName(), "chuyenvien2@lacha.example")
                .contains("NGƯỜI GIẢI QUYẾT HỒ SƠ")
                .contains(portal.with("EC_OFFICER@H99").displayName());
        assertGenuineAndArchival(applicant, id, DocumentKind.STOP_NOTICE);
    }

    @Test
    void whoTakesHisDossierBackGetsTheNoticeThatItIsHandledNoMore() throws Exception {
        DossierId id = office.inAppraisal("TDKT-P03");

        portal.filing.withdraw(applicant, id, "Đơn vị xin rút để hoàn thiện.");
        portal.nextRequest();

        assertThat(text(applicant, id, DocumentKind.STOP_NOTICE))
                .contains("Người nộp hồ sơ đề nghị rút hồ sơ, với lý do: Đơn vị xin rút để hoàn thiện.")
                .contains("BỘ PHẬN MỘT CỬA Ủy ban nhân dân tỉnh Lạc Hà")
                .doesNotContain("Căn cứ:");
    }

    @Test
    void whoDoesNotAnswerInTimeGetsTheNotice() throws Exception {
        DossierId id = office.filed("TDKT-P03");
        portal.office.reception.askSupplement(
                portal.with("DESK@H99"),
                id,
                new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách kèm theo.")), "", 2));
        portal.nextRequest();
        portal.inbox.openAll(applicant);
        portal.forward(Duration.ofDays(10));
        portal.office.engine.jobs().runDue(10, new SameTransaction());
        portal.office.expiry.closeExpired();
        portal.nextRequest();

        assertThat(text(applicant, id, DocumentKind.STOP_NOTICE))
                .contains("Hồ sơ đang ở bước: Chờ bổ sung hồ sơ.")
                .contains("Lý do: Quá thời hạn bổ sung")
                .contains("Căn cứ: Nghị định số 118/2025/NĐ-CP");
    }

    @Test
    void theNoticeIsForFilerAndOfficeAlone() {
        DossierId id = office.inAppraisal("TDKT-P03");
        portal.filing.withdraw(applicant, id, "Đơn vị xin rút để hoàn thiện.");
        portal.nextRequest();

        assertThat(papersOf(portal.with("DESK@H99"), id)).contains(DocumentKind.STOP_NOTICE);
        for (Actor stranger : List.of(portal.actor("doanhnghiep"), portal.with("DESK@H99.01"), portal.actor("thue"))) {
            assertThatThrownBy(() -> portal.papers.open(stranger, id, DocumentKind.STOP_NOTICE, 0))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theHeadApologisesOnceAndTheNewDateIsTheOneThatCounts() throws Exception {
        DossierId id = office.inAppraisal("TDKT-P03");
        Instant old = portal.mine.view(applicant, id).dueAt().orElseThrow();
        Instant anew = Instant.parse("2026-12-11T10:00:00Z");
        Actor director = portal.with("HA_DIRECTOR@H99");
        assertThat(papersOf(applicant, id)).doesNotContain(DocumentKind.APOLOGY_EXTENSION);

        portal.office.extending.extend(director, id, LocalDate.of(2026, 12, 11), "Công an tỉnh chưa trả lời văn bản.");
        portal.nextRequest();

        var view = portal.mine.view(applicant, id);
        assertThat(view.dueAt()).contains(anew);
        assertThat(view.dueBefore()).contains(old);
        assertThat(view.progress()).last().satisfies(line -> assertThat(line.text(Texts.VIETNAMESE))
                .isEqualTo("Cơ quan xin lỗi và hẹn lại ngày trả kết quả"));
        assertThat(portal.mine.list(applicant).get(0).dueAt()).contains(anew);
        var looked = portal.lookup.status(view.anyNumber(), "10.0.0.1");
        assertThat(looked.dueAt()).contains(anew);
        assertThat(looked.dueBefore()).contains(old);
        assertThat(portal.office
                        .cases
                        .queue(portal.with("EC_OFFICER@H99"), Queue.MINE, 0)
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.dueAt()).contains(anew))
                .satisfies(line -> assertThat(line.dueBefore()).contains(old));
        assertThat(portal.trail(id.toString())).contains("DOSSIER_EXTENDED");
        assertThat(text(applicant, id, DocumentKind.APOLOGY_EXTENSION))
                .contains("H99-261123-0001/GH")
                .contains("hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 08 tháng 12 năm 2026")
                .contains("vào 17 giờ 00 phút, ngày 11 tháng 12 năm 2026")
                .contains("Lý do: Công an tỉnh chưa trả lời văn bản.")
                .contains("TL. CHỦ TỊCH GIÁM ĐỐC SỞ NỘI VỤ " + director.displayName());
        assertGenuineAndArchival(applicant, id, DocumentKind.APOLOGY_EXTENSION);

        assertThat(portal.office.extending.isOffered(director, id)).isFalse();
        assertRefused(DossierReason.EXTENDED_ALREADY, portal.with("CHAIR@H99"), id, LocalDate.of(2026, 12, 15));
    }

    @Test
    void aDossierThatIsLateAlreadyMayStillBeExtended() {
        DossierId id = office.inAppraisal("TDKT-P03");
        Actor chair = portal.with("CHAIR@H99");
        assertThat(portal.office.cases.counters(chair)).containsEntry(Queue.TO_EXTEND, 0L);
        portal.forward(Duration.ofDays(20));
        assertThat(portal.office.cases.counters(chair)).containsEntry(Queue.TO_EXTEND, 1L);
        assertThat(portal.office.cases.queue(chair, Queue.TO_EXTEND, 0).lines()).hasSize(1);

        portal.office.extending.extend(chair, id, LocalDate.of(2026, 12, 18), "Hồ sơ phức tạp.");
        portal.nextRequest();

        assertThat(portal.office.cases.view(chair, id).left())
                .hasValueSatisfying(left -> assertThat(left.isNegative()).isFalse());
        assertThat(portal.office.cases.counters(chair)).containsEntry(Queue.TO_EXTEND, 0L);
    }

    @Test
    void theTimeTheApplicantTakesToAnswerComesOnTopOfTheExtension() {
        DossierId id = office.inAppraisal("TDKT-P03");
        portal.office.extending.extend(portal.with("CHAIR@H99"), id, LocalDate.of(2026, 12, 11), "Hồ sơ phức tạp.");
        portal.office.appraisal.askSupplement(
                portal.with("EC_OFFICER@H99"),
                id,
                new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách kèm theo.")), "", 5));
        portal.nextRequest();
        assertThat(portal.office.extending.isOffered(portal.with("CHAIR@H99"), id))
                .isFalse();

        portal.forward(Duration.ofDays(2));
        portal.filing.answerSupplement(applicant, id, "Đã bổ sung.");
        portal.nextRequest();

        // of the two days one was a holiday
        assertThat(portal.mine.view(applicant, id).dueAt()).contains(Instant.parse("2026-12-14T10:00:00Z"));
        assertThat(portal.papers.available(applicant, id))
                .contains(new IssuedDocuments.Available(DocumentKind.APOLOGY_EXTENSION, 0));
    }

    @Test
    void onlyTheHeadExtendsAndOnlyToALaterWorkingDay() {
        DossierId filed = office.filed("TDKT-P03");
        Actor chair = portal.with("CHAIR@H99");
        assertRefused(DossierReason.CLOCK_STOPPED, chair, filed, LocalDate.of(2026, 12, 11));

        DossierId id = office.inAppraisal("TDKT-P03");
        assertRefused(ProcessingReason.NOT_THE_HEAD, portal.with("EC_OFFICER@H99"), id, LocalDate.of(2026, 12, 11));
        assertRefused(ProcessingReason.NOT_THE_HEAD, portal.with("DESK@H99"), id, LocalDate.of(2026, 12, 11));
        for (Actor stranger : List.of(portal.with("CHAIR@H99.01"), applicant, portal.actor("quantrivien"))) {
            assertRefused(ProcessingReason.NOT_FOUND, stranger, id, LocalDate.of(2026, 12, 11));
        }
        assertRefused(ProcessingReason.NEW_DUE_NOT_LATER, chair, id, null);
        assertRefused(ProcessingReason.NEW_DUE_NOT_LATER, chair, id, LocalDate.of(2026, 12, 8));
        assertRefused(ProcessingReason.NEW_DUE_NO_WORKING_DAY, chair, id, LocalDate.of(2026, 12, 12));
        assertRefused(ProcessingReason.NEW_DUE_TOO_FAR, chair, id, LocalDate.of(2062, 12, 11));
        assertThatThrownBy(() -> portal.office.extending.extend(chair, id, LocalDate.of(2026, 12, 11), " "))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::reason)
                        .containsExactly(IdentityReason.REASON_MISSING));
        assertThat(portal.office.cases.counters(portal.with("DESK@H99"))).doesNotContainKey(Queue.TO_EXTEND);
        assertThat(portal.trail(id.toString())).doesNotContain("DOSSIER_EXTENDED");
    }

    @Test
    void theControlSheetTellsWhoGaveTheDossierToWhomAndWhetherInTime() throws Exception {
        DossierId id = office.inAppraisal("TDKT-P03");
        Actor officer = portal.with("EC_OFFICER@H99");
        portal.office.appraisal.askSupplement(
                officer, id, new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách.")), "", 10));
        portal.nextRequest();
        portal.forward(Duration.ofDays(2));
        portal.filing.answerSupplement(applicant, id, "Đã bổ sung.");
        portal.nextRequest();
        String desk = portal.with("DESK@H99").displayName();
        String head = portal.with("EC_HEAD@H99").displayName();
        String school = "Trường Trung học phổ thông Bến Đông";

        assertThat(portal.office.handOvers.of(portal.dossiers.get(id)))
                .extracting(HandOver::giver, HandOver::receiver, HandOver::result)
                .containsExactly(
                        tuple(school, desk, "Đúng hạn"),
                        tuple(desk, head, "Đúng hạn"),
                        tuple(head, officer.displayName(), "Sớm hạn"),
                        tuple(officer.displayName(), school, "Sớm hạn"),
                        tuple(school, officer.displayName(), "Đang làm"));

        byte[] before = portal.papers.controlSheet(officer, id).pdf();
        assertThat(InHand.text(before))
                .contains("Mã hồ sơ: H99-261123-0001")
                .contains("Tình trạng lúc 09 giờ 00 phút, ngày 25 tháng 11 năm 2026: Đang xử lý.")
                .contains("Bổ sung hồ sơ, lần 1");
        InHand.assertArchival(before);
        assertThat(papersOf(officer, id)).doesNotContain(DocumentKind.CONTROL_SHEET);

        portal.forward(Duration.ofDays(30));
        assertThat(portal.office.handOvers.of(portal.dossiers.get(id)))
                .last()
                .satisfies(line -> assertThat(line.result()).isEqualTo("Đang làm, quá hạn"));
        portal.office.appraisal.findIneligible(officer, id, "Không đủ điều kiện.");
        portal.nextRequest();
        assertThat(text(officer, id, DocumentKind.CONTROL_SHEET))
                .contains("Quá hạn")
                .contains("Không đủ điều kiện khen thưởng");
        assertGenuineAndArchival(officer, id, DocumentKind.CONTROL_SHEET);
    }

    @Test
    void theControlSheetIsForTheOfficeAlone() {
        DossierId filed = office.filed("TDKT-P03");
        assertThatThrownBy(() -> portal.papers.controlSheet(portal.with("DESK@H99"), filed))
                .isInstanceOf(Refusal.class);
        DossierId id = office.inAppraisal("TDKT-P03");
        Actor tax = portal.actor("thue");
        for (Actor stranger : List.of(applicant, tax, portal.with("DESK@H99.01"), portal.actor("quantrivien"))) {
            assertThatThrownBy(() -> portal.papers.controlSheet(stranger, id))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                            .extracting(Finding::reason)
                            .containsExactly(DossierReason.NOT_FOUND));
        }
        portal.filing.withdraw(applicant, id, "Đơn vị xin rút.");
        portal.nextRequest();
        assertThat(papersOf(portal.with("DESK@H99"), id)).contains(DocumentKind.CONTROL_SHEET);
        assertThat(papersOf(applicant, id)).doesNotContain(DocumentKind.CONTROL_SHEET);
        assertThatThrownBy(() -> portal.papers.open(applicant, id, DocumentKind.CONTROL_SHEET, 0))
                .isInstanceOf(Refusal.class);
    }

    private void assertRefused(Reason reason, Actor actor, DossierId id, @Nullable LocalDate day) {
        InHand.assertReason(reason, () -> portal.office.extending.extend(actor, id, day, "Hồ sơ phức tạp."));
    }

    private List<DocumentKind> papersOf(Actor actor, DossierId id) {
        return portal.papers.available(actor, id).stream()
                .map(IssuedDocuments.Available::kind)
                .toList();
    }

    private Path file(Actor actor, DossierId id, DocumentKind kind) {
        IssuedFile issued = portal.papers.open(actor, id, kind, 0);
        portal.nextRequest();
        return portal.store.path(issued.file().sha256());
    }

    private String text(Actor actor, DossierId id, DocumentKind kind) throws Exception {
        return InHand.text(Files.readAllBytes(file(actor, id, kind)));
    }

    /** As anybody finds who brings it to the verification page; still PDF/A-2b under the seal. */
    private void assertGenuineAndArchival(Actor actor, DossierId id, DocumentKind kind) throws Exception {
        byte[] pdf = Files.readAllBytes(file(actor, id, kind));
        var verified = portal.verification.byFile(new ByteArrayInputStream(pdf), "10.0.0.1");
        assertThat(verified.verdict()).isEqualTo(VerificationVerdict.GENUINE);
        assertThat(verified.paper())
                .hasValueSatisfying(paper -> assertThat(paper.kind()).isEqualTo(kind))
                .hasValueSatisfying(paper -> assertThat(paper.sealHolder()).isNotEmpty());
        InHand.assertArchival(pdf);
    }
}
