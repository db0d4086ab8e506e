package vn.bieuduong.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.CertificateLine;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.handling.NomineeOpinion;

/** A request of supplement opens fields and nominees: those alone are changed, what stood there is kept, and it is printed right. */
@ExtendWith(Database.class)
class OpenFieldsIT {

    private static final String WRONG = "Nguyễn Thị Lụa";
    private static final String RIGHT = "Nguyễn Thị Lúa";

    private Portal portal;
    private Actor applicant;
    private Actor officer;
    private DossierId id;
    private NomineeView nominee;

    @BeforeEach
    void aRequestThatOpensTitleAndNominee(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        applicant = portal.actor("truonghoc");
        officer = portal.with("EC_OFFICER@H99");
        id = new InHand(portal, applicant).inAppraisal("TDKT-P01");
        nominee = portal.mine.view(applicant, id).nominees().getFirst();
        portal.office.appraisal.askSupplement(
                officer,
                id,
                new SupplementForm(
                        List.of(
                                new Supplement.Item(Supplement.What.FIELD, "title", "Ghi rõ cô giáo trường nào."),
                                new Supplement.Item(
                                        Supplement.What.NOMINEE,
                                        nominee.id().toString(),
                                        "Tên khác với căn cước gửi kèm.")),
                        "",
                        5));
        portal.nextRequest();
    }

    @Test
    void theMisspeltNameIsPutRightAndPrintedRightOnTheCertificate() throws Exception {
        String title = "Đề nghị khen cô Nguyễn Thị Lúa, Trường Tiểu học Suối Ngà";

        answer(Map.of("title", title, key("name"), RIGHT, "content", "Không được mở"));
        portal.nextRequest();

        var view = portal.mine.view(applicant, id);
        assertThat(view.state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(view.details().title()).isEqualTo(title);
        assertThat(view.details().content()).isEqualTo("Cứu học sinh trong trận lũ ngày 12/10/2026.");
        assertThat(portal.office.corrections.of(id))
                .extracting(
                        ChangeView::cause, ChangeView::round, ChangeView::field, ChangeView::before, ChangeView::after)
                .containsExactlyInAnyOrder(
                        tuple(ChangeCause.SUPPLEMENT, 1, "title", "Đề nghị tặng khen thưởng cho cô " + WRONG, title),
                        tuple(ChangeCause.SUPPLEMENT, 1, "name", WRONG, RIGHT));
        String certificate = certificate();
        assertThat(certificate).contains("Bà " + RIGHT).doesNotContain(WRONG);
    }

    @Test
    void whatIsTypedIsKeptWhileFilesAreChosenAndOnlyTheAnswerChangesTheDossier() {
        Map<String, String> typed = typed(Map.of(key("name"), RIGHT, "answer", "Xin sửa"));
        portal.filing.keepAnswer(applicant, id, 1, typed, shown());
        portal.nextRequest();

        assertThat(portal.mine.view(applicant, id).nominees().getFirst().form().name())
                .isEqualTo(WRONG);
        assertThat(asked().written(standing()))
                .containsEntry(key("name"), RIGHT)
                .containsEntry("answer", "Xin sửa")
                .containsEntry("title", "Đề nghị tặng khen thưởng cho cô " + WRONG);
        assertThat(portal.office.corrections.of(id)).isEmpty();
    }

    @Test
    void whatTwoWindowsChangedAlikeIsToldAndNotOverwritten() {
        Shown opened = shown();
        portal.filing.keepAnswer(applicant, id, 1, typed(Map.of(key("name"), RIGHT)), opened);
        portal.nextRequest();

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> portal.filing.keepAnswer(applicant, id, 1, typed(Map.of(key("name"), "Nguyễn Thị Lựa")), opened));

        assertThat(refusal.findings()).containsExactly(Finding.on(key("name"), DossierReason.WRITTEN_MEANWHILE, RIGHT));
    }

    @Test
    void whatIsWrongIsRefusedOnItsFieldAndTheRequestStaysOpen() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> answer(Map.of(key("name"), "", key("birthDate"), "hôm qua", "title", " ")));

        assertThat(refusal.findings())
                .extracting(Finding::field)
                .containsExactlyInAnyOrder("title", key("name"), key("birthDate"));
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);
    }

    @Test
    void theLetterNamesTheNomineeAndTheLookUpDoesNot() throws Exception {
        portal.maker.makeAll();
        var letter = portal.papers.open(applicant, id, DocumentKind.SUPPLEMENT_REQUEST, 1);
        var view = portal.mine.view(applicant, id);
        String code = portal.dossiers.get(id).lookupCode().orElseThrow().value();

        assertThat(InHand.text(
                        Files.readAllBytes(portal.store.path(letter.file().sha256()))))
                .contains("Đối tượng số 1, Bà " + WRONG, "Trích yếu", "Tên khác với căn cước gửi kèm.");
        assertThat(portal.lookup
                        .details(view.filingReference().orElseThrow().value(), code, "192.0.2.7")
                        .asked(Locale.forLanguageTag("vi")))
                .containsExactly("Trích yếu", "Đối tượng số 1");
    }

    private String certificate() throws Exception {
        portal.office.appraisal.conclude(
                officer, id, List.of(new NomineeOpinion(nominee.id(), true, "")), false, "Đủ điều kiện.");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                id,
                new CouncilResult(
                        LocalDate.of(2026, 11, 23), 9, 8, List.of(new CouncilResult.Vote(nominee.id(), 8)), ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), id, "45/TTr-SNV", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.office.deciding.signOnPaper(portal.with("CHAIR@H99"), id);
        portal.nextRequest();
        portal.office.deciding.issue(portal.with("CLERK@H99"), id, "123/QĐ-UBND");
        portal.nextRequest();
        portal.maker.makeAll();
        CertificateLine line = portal.papers.certificates(applicant, id).getFirst();
        var file = portal.papers.open(applicant, id, line.kind(), line.ordinal());
        return InHand.text(Files.readAllBytes(portal.store.path(file.file().sha256())));
    }

    private void answer(Map<String, String> changed) {
        Map<String, String> typed = typed(changed);
        typed.put("answer", "Đã sửa như yêu cầu.");
        portal.filing.answerSupplement(applicant, id, 1, typed, shown());
    }

    private Map<String, String> typed(Map<String, String> changed) {
        Map<String, String> typed = new HashMap<>(asked().written(standing()));
        typed.putAll(changed);
        return typed;
    }

    private Shown shown() {
        return Shown.of(asked().written(standing()));
    }

    private Map<String, String> standing() {
        var view = portal.mine.view(applicant, id);
        return OpenFields.of(asked(), view.nominees(), view.procedure(), view.nomineeQuestions())
                .standing(view.details(), view.answered());
    }

    private SupplementView asked() {
        return portal.mine.view(applicant, id).openSupplement().orElseThrow();
    }

    private String key(String field) {
        return OpenFields.key(nominee.id(), field);
    }
}
