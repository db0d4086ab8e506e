package vn.bieuduong.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.filing.SaidOfAll;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.issuing.IssuedFile;
import vn.bieuduong.lookup.VerificationVerdict;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.processing.handling.NomineeOpinion;

/** Biên bản, tờ trình: what the office makes of its own records, and keeps to itself. */
@ExtendWith(Database.class)
class CouncilDocumentsIT {

    private static final Available MINUTES = new Available(DocumentKind.COUNCIL_MINUTES, 1);
    private static final Available LETTER = new Available(DocumentKind.SUBMISSION_LETTER, 1);

    private Portal portal;
    private Actor applicant;
    private Actor secretary;
    private Actor director;
    private DossierId id;

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aDossierBeforeTheCouncil(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        applicant = portal.actor("truonghoc");
        secretary = portal.with("COUNCIL_SECRETARY@H99");
        director = portal.with("HA_DIRECTOR@H99");
        id = portal.aCompleteDraft(applicant, "TDKT-P01");
        for (String name : List.of("Tổ Toán - Tin", "Tổ Ngữ văn")) {
            portal.drafts.putNominee(applicant, id, null, collective(name));
        }
        portal.nextRequest();
        SaidOfAll.in(portal, applicant, id);
        portal.filing.file(applicant, id);
        portal.nextRequest();
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();
        Actor officer = portal.with("EC_OFFICER@H99");
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        portal.nextRequest();
        portal.office.appraisal.conclude(
                officer,
                id,
                List.of(
                        new NomineeOpinion(nominee(1), true, ""),
                        new NomineeOpinion(nominee(2), true, ""),
                        new NomineeOpinion(nominee(3), false, "Chưa đủ hai năm công tác")),
                true,
                "");
        portal.nextRequest();
        Actor tax = portal.with("OPINION@H99");
        portal.office.appraisal.giveOpinion(tax, id, true, "Đã hoàn thành nghĩa vụ thuế");
        portal.nextRequest();
    }

    @Test
    void theMinutesSayHowTheVoteWentAndWhatWasApplied() throws IOException {
        vote(8, 4);

        assertThat(portal.papers.available(secretary, id)).contains(MINUTES).doesNotContain(LETTER);
        String text = text(MINUTES);
        assertThat(text)
                .contains("Hội đồng có 09 thành viên; có mặt 08, vắng mặt 01")
                .contains("ít nhất 06 thành viên dự họp")
                .contains("51 % tổng số thành viên")
                .contains("Nguyễn Thị Lụa", "88,9 %", "Tổ Toán - Tin", "44,4 %")
                .contains("02/03 đối tượng đủ điều kiện", "Tổ Ngữ văn (Chưa đủ hai năm công tác)")
                .contains("đồng ý (Đã hoàn thành nghĩa vụ thuế)")
                .contains("thông qua 01/02 đối tượng")
                .contains("Phòng họp số 2")
                .contains("Trịnh Văn Phượng", secretary.displayName());
    }

    @Test
    void theMinutesPrintTheRuleThatWasAppliedEvenWhenAnotherAppliesNow(EntityManager em) throws IOException {
        vote(8, 4);
        em.createNativeQuery("update council_session set percent = 40, quorum = 5")
                .executeUpdate();
        // as a dossier from before papers were made at their act
        em.createNativeQuery("delete from paper_due where kind = 'COUNCIL_MINUTES'")
                .executeUpdate();
        portal.nextRequest();
        portal.due.settle(portal.dossiers.get(id));
        portal.nextRequest();

        assertThat(text(MINUTES))
                .contains("ít nhất 05 thành viên", "40 % tổng số thành viên", "thông qua 02/02 đối tượng");
    }

    @Test
    void aCouncilThatPassesNobodyStillHasItsMinutesAndNothingGoesUp() throws IOException {
        vote(3, 2);

        assertThat(text(MINUTES)).contains("không thông qua đối tượng nào");
        assertThat(portal.papers.available(secretary, id)).doesNotContain(LETTER);
        assertThat(reason(() -> portal.papers.open(secretary, id, DocumentKind.SUBMISSION_LETTER, 1)))
                .isEqualTo(AwardReason.PAPER_NOT_ISSUED);
    }

    @Test
    void theLetterPutsForwardWhoPassedWithAppraisalOpinionsAndVote() throws IOException {
        vote(8, 4);
        portal.office.deciding.submit(director, id, "45/TTr-SNV", "Kính đề nghị xem xét sớm");
        portal.nextRequest();

        String text = text(LETTER);
        assertThat(text)
                .contains("SỞ NỘI VỤ TỈNH LẠC HÀ", "45/TTr-SNV", "Chủ tịch Ủy ban nhân dân tỉnh Lạc Hà")
                .contains("02/03 đối tượng đủ điều kiện", "Tổ Ngữ văn (Chưa đủ hai năm công tác)")
                .contains("đồng ý (Đã hoàn thành nghĩa vụ thuế)")
                .contains("họp ngày 23/11/2026 với 08/09 thành viên")
                .contains("Không thông qua: Tổ Toán - Tin (4/9 phiếu)")
                .contains("đề nghị xem xét, khen thưởng 01 cá nhân")
                .contains("Kính đề nghị xem xét sớm.")
                .contains(director.displayName());
        IssuedFile kept = portal.papers.open(director, id, DocumentKind.SUBMISSION_LETTER, 1);
        assertThat(kept.fileName()).isEqualTo("to-trinh-45_TTr-SNV.pdf");
        var verified = portal.verification.byFile(new ByteArrayInputStream(bytes(kept)), "192.0.2.7");
        assertThat(verified.verdict()).isEqualTo(VerificationVerdict.GENUINE);
        assertThat(verified.agency()).isEqualTo("Sở Nội vụ tỉnh Lạc Hà");
        assertThat(verified.toString()).doesNotContain("Nguyễn Thị Lụa", "Toán", director.displayName());
    }

    @Test
    void sentBackAndSubmittedAgainThereAreTwoLetters() throws IOException {
        vote(8, 8);
        portal.office.deciding.submit(director, id, "45/TTr-SNV", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, false, "Sai căn cứ pháp lý");
        portal.nextRequest();
        portal.office.deciding.submit(director, id, "52/TTr-SNV", "");
        portal.nextRequest();

        assertThat(text(LETTER)).contains("45/TTr-SNV");
        assertThat(text(new Available(DocumentKind.SUBMISSION_LETTER, 2))).contains("52/TTr-SNV");
    }

    @Test
    void theFilerTheCouncilsMembersAndStrangersGetNeither() {
        vote(8, 8);
        portal.office.deciding.submit(director, id, "45/TTr-SNV", "");
        portal.nextRequest();

        assertThat(portal.papers.available(applicant, id)).isNotEmpty().noneMatch(one -> one.kind()
                .isForTheOfficeAlone());
        for (DocumentKind kind : List.of(DocumentKind.COUNCIL_MINUTES, DocumentKind.SUBMISSION_LETTER)) {
            assertThat(reason(() -> portal.papers.open(applicant, id, kind, 1)))
                    .isEqualTo(AwardReason.PAPER_NOT_ISSUED);
            for (Actor stranger : List.of(
                    portal.actor("uyvien1"),
                    portal.actor("quantrivien"),
                    portal.with("OPINION@H99"),
                    portal.with("CLERK@H99.01"))) {
                assertThat(reason(() -> portal.papers.open(stranger, id, kind, 1)))
                        .isEqualTo(DossierReason.NOT_FOUND);
            }
        }
    }

    @Test
    void theMinutesNameWhoWasThereAndHowTheOthersVoted() throws IOException {
        meet(roll(8, 1), 7, 1, 5, 2, "");

        assertThat(text(MINUTES))
                .contains("Số: 01/BB-HĐTĐKT", "Hội đồng có 09 thành viên; có mặt 08, vắng mặt 01")
                .contains("Chủ trì: Trịnh Văn Phượng. Thư ký: " + secretary.displayName())
                .contains("Y Ŭn Niê Kđăm 1 Giám đốc Sở số 1 Ủy viên Có mặt", "Vắng", "Gửi phiếu")
                .contains("Không ý kiến, không hợp lệ", "7 1 0", "5 2 1");
        assertThat(portal.office.council.lastRoll(secretary, id)).hasSize(9);
    }

    @Test
    void minutesAreNumberedWithinTheYearAndNoNumberIsGivenTwice(EntityManager em) {
        em.createNativeQuery(
                        "insert into council_session (id, dossier_id, met_on, members, present, ordinal, recorded_on,"
                                + " quorum, percent, agency, number) select gen_random_uuid(), id, date '2026-11-02', 9, 9, 7,"
                                + " date '2026-11-02', 6, 70, 'H99', '01/BB-HĐTĐKT' from dossier where id = ?")
                .setParameter(1, id.value())
                .executeUpdate();
        portal.nextRequest();

        assertThat(reason(() -> meet(roll(8, 1), 7, 1, 7, 1, "01/BB-HĐTĐKT")))
                .isEqualTo(CouncilReason.MINUTES_NUMBER_TAKEN);
        assertThat(reason(() -> meet(roll(8, 1), 7, 1, 7, 1, "một"))).isEqualTo(CouncilReason.MINUTES_NUMBER_MALFORMED);
        meet(roll(8, 1), 7, 1, 7, 1, "");
        assertThat(em.createNativeQuery("select number from council_session order by number")
                        .getResultList())
                .hasToString("[01/BB-HĐTĐKT, 02/BB-HĐTĐKT]");
    }

    @Test
    void aListOrVotesThatDoNotAddUpAreRefused() {
        assertThat(reason(() -> meet(roll(7, 2), 7, 0, 7, 0, ""))).isEqualTo(CouncilReason.ROLL_DIFFERS);
        assertThat(reason(() -> meet(roll(8, 1), 7, 2, 7, 0, ""))).isEqualTo(CouncilReason.VOTES_SUM_WRONG);
    }

    @Test
    void whomTheDecisionLeavesOutGetsANoticeOfHisOwnThatAnybodyCanVerifyAndThatTellsNobodyHisName() throws IOException {
        vote(8, 4);
        portal.office.deciding.submit(director, id, "45/TTr-SNV", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.nextRequest();
        assertThat(portal.papers.available(applicant, id)).noneMatch(one -> one.kind() == DocumentKind.NOMINEE_NOTICE);
        portal.office.deciding.signOnPaper(portal.with("CHAIR@H99"), id);
        portal.nextRequest();
        portal.office.deciding.issue(portal.with("CLERK@H99"), id, "112/QĐ-UBND");
        portal.nextRequest();

        assertThat(portal.papers.available(applicant, id).stream()
                        .filter(one -> one.kind() == DocumentKind.NOMINEE_NOTICE)
                        .map(Available::ordinal))
                .containsExactly(2, 3);
        assertThat(text(new Available(DocumentKind.NOMINEE_NOTICE, 2)))
                .contains("Quyết định số 112/QĐ-UBND không có tên: Tổ Toán - Tin")
                .contains("Hội đồng Thi đua - Khen thưởng không thông qua: 4/9 phiếu đồng ý.")
                .doesNotContain("Tổ Ngữ văn");
        assertThat(text(new Available(DocumentKind.NOMINEE_NOTICE, 3)))
                .contains("không đủ điều kiện theo kết quả thẩm định: Chưa đủ hai năm công tác.");
        IssuedFile kept = portal.papers.open(applicant, id, DocumentKind.NOMINEE_NOTICE, 3);
        var verified = portal.verification.byFile(new ByteArrayInputStream(bytes(kept)), "192.0.2.7");
        assertThat(verified.verdict()).isEqualTo(VerificationVerdict.GENUINE);
        assertThat(verified.toString()).doesNotContain("Ngữ văn");
        assertThat(reason(() -> portal.papers.open(applicant, id, DocumentKind.NOMINEE_NOTICE, 1)))
                .isEqualTo(AwardReason.PAPER_NOT_ISSUED);
        assertThat(reason(() -> portal.papers.open(portal.with("CLERK@H99.01"), id, DocumentKind.NOMINEE_NOTICE, 3)))
                .isEqualTo(DossierReason.NOT_FOUND);
    }

    /** The last of those there voted in writing. */
    private static List<CouncilResult.Attendee> roll(int there, int away) {
        List<CouncilResult.Attendee> roll = new ArrayList<>();
        for (int i = 1; i <= there + away; i++) {
            roll.add(new CouncilResult.Attendee(
                    "Y Ŭn Niê Kđăm " + i,
                    "Giám đốc Sở số " + i,
                    "Ủy viên",
                    i < there
                            ? CouncilResult.Attendance.PRESENT
                            : i == there ? CouncilResult.Attendance.WROTE : CouncilResult.Attendance.ABSENT));
        }
        return roll;
    }

    private void meet(
            List<CouncilResult.Attendee> roll, int first, int against, int second, int others, String number) {
        portal.office.council.record(
                secretary,
                id,
                new CouncilResult(
                        LocalDate.of(2026, 11, 23),
                        9,
                        8,
                        List.of(
                                new CouncilResult.Vote(nominee(1), first, against),
                                new CouncilResult.Vote(nominee(2), second, others)),
                        "",
                        "Trịnh Văn Phượng",
                        "",
                        roll,
                        number));
        portal.nextRequest();
    }

    private void vote(int first, int second) {
        portal.office.council.record(
                secretary,
                id,
                new CouncilResult(
                        LocalDate.of(2026, 11, 23),
                        9,
                        8,
                        List.of(new CouncilResult.Vote(nominee(1), first), new CouncilResult.Vote(nominee(2), second)),
                        "Hội đồng họp trực tiếp",
                        "Trịnh Văn Phượng",
                        "Phòng họp số 2",
                        List.of(),
                        ""));
        portal.nextRequest();
    }

    private NomineeId nominee(int ordinal) {
        return portal.mine.view(applicant, id).nominees().stream()
                .filter(one -> one.ordinal() == ordinal)
                .map(NomineeView::id)
                .findFirst()
                .orElseThrow();
    }

    private static NomineeForm collective(String name) {
        return new NomineeForm(
                NomineeType.COLLECTIVE,
                name,
                "",
                null,
                "",
                "",
                "Trường Trung học phổ thông Bến Đông",
                "",
                "",
                14,
                "BANG_KHEN",
                "Hai năm liền hoàn thành xuất sắc nhiệm vụ.");
    }

    /** One line, so that a sentence is found however it was broken. */
    private String text(Available paper) throws IOException {
        byte[] file = bytes(portal.papers.open(secretary, id, paper.kind(), paper.ordinal()));
        portal.nextRequest();
        try (PDDocument document = Loader.loadPDF(file)) {
            archival(file);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private byte[] bytes(IssuedFile file) throws IOException {
        try (InputStream in = portal.store.open(file.file().sha256())) {
            return in.readAllBytes();
        }
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
