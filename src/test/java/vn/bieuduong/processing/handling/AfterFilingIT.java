package vn.bieuduong.processing.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.change.ChangeCause;
import vn.bieuduong.dossier.change.ChangeView;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.ProcessingReason;

/** What is put right in a filed dossier without filing anew, by whom, until when; and that what stood there is kept. */
@ExtendWith(Database.class)
class AfterFilingIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final String WRONG = "Nguyễn Thị Lụa";
    private static final String RIGHT = "Nguyễn Thị Lúa";

    private EntityManager em;
    private Portal portal;
    private Actor applicant;
    private Actor officer;
    private InHand office;

    @BeforeEach
    void aPortal(EntityManager database, @TempDir Path data) {
        em = database;
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
        officer = portal.with("EC_OFFICER@H99");
        office = new InHand(portal, applicant);
    }

    @Test
    void theApplicantPutsTitleAndNameRightUntilReceptionTakesTheDossier() {
        DossierId id = office.filed("TDKT-P01");
        String reference =
                portal.mine.view(applicant, id).filingReference().orElseThrow().value();
        NomineeView nominee = nominee(id);
        assertThat(portal.office.afterFiling.isCorrectable(applicant, id)).isTrue();

        correct(id, null, "title", "Đề nghị khen cô giáo");
        correct(id, nominee, OpenFields.key(nominee.id(), "name"), RIGHT);
        portal.nextRequest();

        var view = portal.mine.view(applicant, id);
        assertThat(view.details().title()).isEqualTo("Đề nghị khen cô giáo");
        assertThat(view.nominees()).extracting(one -> one.form().name()).containsExactly(RIGHT);
        assertThat(view.filingReference().orElseThrow().value()).isEqualTo(reference);
        assertThat(portal.office.corrections.of(id))
                .extracting(ChangeView::cause, ChangeView::field, ChangeView::before, ChangeView::after)
                .containsExactlyInAnyOrder(
                        tuple(
                                ChangeCause.BEFORE_RECEPTION,
                                "title",
                                "Đề nghị tặng khen thưởng cho cô Nguyễn Thị Lụa",
                                "Đề nghị khen cô giáo"),
                        tuple(ChangeCause.BEFORE_RECEPTION, "name", WRONG, RIGHT));
        assertThat(acts(id)).contains("DOSSIER_CORRECTED").doesNotContain("DOSSIER_SLIP_CORRECTED");

        Actor desk = portal.with("DESK@H99");
        portal.office.cases.claim(
                desk,
                id,
                portal.office.cases.view(desk, id).task().orElseThrow().id());
        portal.nextRequest();
        assertThat(portal.office.afterFiling.isCorrectable(applicant, id)).isFalse();
        refused(ProcessingReason.RECEPTION_HAS_BEGUN, () -> correct(id, null, "title", "Muộn rồi"));
    }

    @Test
    void whatIsMissingOrMalformedIsRefusedOnItsFieldAndNothingIsChanged() {
        DossierId id = office.filed("TDKT-P01");
        NomineeView nominee = nominee(id);

        refused(DossierReason.TITLE_MISSING, () -> correct(id, null, "title", " "));
        refused(
                DossierReason.NOMINEE_BIRTH_DATE_WRONG,
                () -> correct(id, nominee, OpenFields.key(nominee.id(), "birthDate"), "31/02/1990"));
        portal.nextRequest();

        assertThat(portal.office.corrections.of(id)).isEmpty();
        assertThat(nominee(id).form()).isEqualTo(nominee.form());
    }

    @Test
    void nobodyElseCorrectsOrPutsRight() {
        DossierId id = office.inAppraisal("TDKT-P01");
        DossierId filed = office.filed("TDKT-P01");

        for (Actor stranger :
                List.of(portal.actor("cangca"), portal.with("DESK@H99.01"), portal.actor("quantrivien"))) {
            assertThat(portal.office.afterFiling.isCorrectable(stranger, filed)).isFalse();
            assertThat(portal.office.afterFiling.isWithdrawable(stranger, filed))
                    .isFalse();
            refused(
                    DossierReason.NOT_FOUND,
                    () -> portal.office.afterFiling.correct(
                            stranger, filed, null, Map.of("title", "Của người khác"), Shown.nothing()));
            refused(ProcessingReason.NOT_FOUND, () -> portal.office.afterFiling.putRight(stranger, id, slip(RIGHT)));
        }
        refused(ProcessingReason.NOT_FOUND, () -> portal.office.afterFiling.putRight(applicant, id, slip(RIGHT)));
        assertThat(portal.office.afterFiling.isSlipOffered(portal.with("DESK@H99"), id))
                .isFalse();
        refused(
                ProcessingReason.SLIP_NOT_NOW,
                () -> portal.office.afterFiling.putRight(portal.with("DESK@H99"), id, slip(RIGHT)));
    }

    @Test
    void anOfficersSlipIsToldToTheFilerWithBothTextsAndTheReason() {
        DossierId id = office.inAppraisal("TDKT-P01");
        assertThat(portal.office.afterFiling.isSlipOffered(officer, id)).isTrue();

        portal.office.afterFiling.putRight(officer, id, slip(RIGHT));
        portal.nextRequest();

        assertThat(nominee(id).form().name()).isEqualTo(RIGHT);
        assertThat(portal.office.corrections.of(id)).singleElement().satisfies(change -> {
            assertThat(change.cause()).isEqualTo(ChangeCause.SLIP);
            assertThat(change.by()).isEqualTo(officer.displayName());
            assertThat(change.nominee()).isEqualTo("Bà " + WRONG);
        });
        assertThat(acts(id)).contains("DOSSIER_SLIP_CORRECTED");
        assertThat(portal.inbox.of(applicant))
                .filteredOn(line -> line.event().equals("CORRECTED"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.body())
                            .contains(
                                    "Trước: " + WRONG,
                                    "Nay là: " + RIGHT,
                                    "Theo căn cước gửi kèm",
                                    officer.displayName())
                            .doesNotContain("{");
                    assertThat(line.subject()).doesNotContain(WRONG, RIGHT);
                });
    }

    @Test
    void aSlipIsAFewLettersWithAReasonAndOfSomebodyInTheList() {
        DossierId id = office.inAppraisal("TDKT-P01");

        refused(ProcessingReason.SLIP_IS_MORE, () -> putRight(id, 1, "Trần Văn Khác", "Ghi nhầm người khác"));
        refused(ProcessingReason.SLIP_NOTHING, () -> putRight(id, 1, WRONG, "Không đổi gì trong hồ sơ"));
        refused(ProcessingReason.SLIP_NOBODY, () -> putRight(id, 2, RIGHT, "Không có người này"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> putRight(id, 1, RIGHT, " ")))
                .isInstanceOf(vn.bieuduong.platform.Refusal.class);
        assertThat(portal.office.corrections.of(id)).isEmpty();
    }

    @Test
    void onceTheSubmissionIsSignedNothingIsPutRightAndOnceTheDecisionIsNothingIsTakenBack() {
        DossierId id = office.inAppraisal("TDKT-P01");
        portal.office.appraisal.conclude(
                officer, id, List.of(new NomineeOpinion(nominee(id).id(), true, "")), false, "Đủ điều kiện.");
        portal.nextRequest();
        Actor secretary = portal.with("COUNCIL_SECRETARY@H99");
        refused(ProcessingReason.SLIP_NOT_NOW, () -> portal.office.afterFiling.putRight(officer, id, slip(RIGHT)));
        portal.office.afterFiling.putRight(secretary, id, slip(RIGHT));
        portal.office.council.record(
                secretary,
                id,
                new CouncilResult(
                        OfficeDay.of(MONDAY),
                        9,
                        8,
                        List.of(new CouncilResult.Vote(nominee(id).id(), 8)),
                        ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), id, "45/TTr-SNV", "");
        portal.nextRequest();
        refused(
                ProcessingReason.SLIP_NOT_NOW,
                () -> portal.office.afterFiling.putRight(portal.with("OFFICE@H99"), id, slip(WRONG)));
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.nextRequest();
        assertThat(portal.office.afterFiling.isWithdrawable(applicant, id)).isTrue();
        portal.office.deciding.signOnPaper(portal.with("CHAIR@H99"), id);
        portal.nextRequest();

        assertThat(portal.office.afterFiling.isWithdrawable(applicant, id)).isFalse();
        refused(DossierReason.WITHDRAW_TOO_LATE, () -> portal.filing.withdraw(applicant, id, "Muộn rồi"));
    }

    private void correct(DossierId id, NomineeView nominee, String key, String text) {
        OpenFields open = nominee == null
                ? OpenFields.details(
                        portal.mine.view(applicant, id).details().fields().keySet())
                : OpenFields.nominee(nominee, portal.mine.view(applicant, id).nomineeQuestions());
        Map<String, String> shown =
                open.standing(portal.mine.view(applicant, id).details(), Map.of());
        Map<String, String> typed = new HashMap<>(shown);
        typed.put(key, text);
        portal.office.afterFiling.correct(applicant, id, nominee == null ? null : nominee.id(), typed, Shown.of(shown));
    }

    private void putRight(DossierId id, int nominee, String text, String reason) {
        portal.office.afterFiling.putRight(officer, id, new Misprint(Misprint.Field.name, nominee, text, reason));
    }

    private static Misprint slip(String name) {
        return new Misprint(Misprint.Field.name, 1, name, "Theo căn cước gửi kèm");
    }

    private NomineeView nominee(DossierId id) {
        return portal.mine.view(applicant, id).nominees().getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<String> acts(DossierId id) {
        return em.createNativeQuery("select act from audit.line where subject = ?1")
                .setParameter(1, id.toString())
                .getResultList();
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        InHand.assertReason(reason, act);
    }
}
