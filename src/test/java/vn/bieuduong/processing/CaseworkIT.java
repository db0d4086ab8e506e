package vn.bieuduong.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.SmallPdf;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierFiled;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.filing.Receipt;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.handling.NomineeOpinion;
import vn.bieuduong.processing.worklist.Queue;
import vn.bieuduong.processing.worklist.WorklistLine;

@ExtendWith(Database.class)
class CaseworkIT {

    /** Monday, 23 November 2026, 9:00 in Vietnam. The next day is a holiday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Portal portal;
    private Actor applicant;

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
    }

    @Test
    void filingGivesOneReceiptHoweverOftenItIsClicked() {
        DossierId draft = portal.aCompleteDraft(applicant, "TDKT-P03");

        Receipt first = portal.filing.file(applicant, draft);
        portal.nextRequest();
        Receipt again = portal.filing.file(applicant, draft);

        assertThat(again.filingReference()).isEqualTo(first.filingReference());
        assertThat(first.filingReference().value()).startsWith("BD-261123-");
        assertThat(again.lookupCode()).isEqualTo(first.lookupCode());
        assertThat(portal.facts()).hasExactlyElementsOfTypes(DossierFiled.class);
    }

    @Test
    void anIncompleteDraftIsRefusedWithEverythingThatIsMissing() {
        DossierId draft = portal.drafts.open(applicant, "TDKT-P03", null);

        assertThatThrownBy(() -> portal.filing.file(applicant, draft))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(f -> f.field())
                        .contains(
                                "details.title",
                                "details.contactPhone",
                                "nominees",
                                "papers.TO_TRINH",
                                "papers.TOM_TAT"));
        assertThat(portal.drafts.view(applicant, draft).state()).isEqualTo(DossierState.DRAFT);
    }

    @Test
    void nobodyElseSeesADraft() {
        DossierId draft = portal.aCompleteDraft(applicant, "TDKT-P03");

        assertThatThrownBy(() -> portal.drafts.view(portal.actor("doanhnghiep"), draft))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> portal.office.cases.view(portal.with("DESK@H99"), draft))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void onAcceptingTheDossierGetsItsNumberAndItsDueTime() {
        DossierId id = filed("TDKT-P03");

        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();

        var view = portal.mine.view(applicant, id);
        assertThat(view.state()).isEqualTo(DossierState.RECEIVED);
        assertThat(view.anyNumber()).isEqualTo("H99-261123-0001");
        // ten working days after Monday, 24 November being a holiday: Tuesday, 8 December, 17:00
        assertThat(view.dueAt()).contains(Instant.parse("2026-12-08T10:00:00Z"));
    }

    @Test
    void theDeskOfAnotherAgencyMayNotTouchIt() {
        DossierId id = filed("TDKT-P03");

        assertThatThrownBy(() -> portal.office.reception.accept(portal.with("DESK@H99.01"), id))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> portal.office.reception.accept(portal.with("CHAIR@H99"), id))
                .isInstanceOf(Refusal.class);
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void aConsultedBodySeesADossierOnlyWhenAsked() {
        DossierId id = inAppraisal("TDKT-P01");
        Actor tax = portal.actor("thue");
        assertThatThrownBy(() -> portal.office.cases.view(tax, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> portal.papers.available(tax, id)).isInstanceOf(Refusal.class);

        NomineeId nominee = portal.mine.view(applicant, id).nominees().get(0).id();
        portal.office.appraisal.conclude(
                portal.with("EC_OFFICER@H99"), id, List.of(new NomineeOpinion(nominee, true, "")), true, "");
        portal.nextRequest();

        assertThat(portal.office.cases.view(tax, id).task())
                .hasValueSatisfying(task -> assertThat(task.form()).isEqualTo("opinion"));
        assertThat(portal.office.cases.view(tax, id).whole()).isFalse();
        assertThat(portal.office.cases.view(portal.with("EC_OFFICER@H99"), id).whole())
                .isTrue();
        portal.office.appraisal.giveOpinion(tax, id, true, "Đã hoàn thành nghĩa vụ thuế.");
        portal.nextRequest();

        // from here the council's members read it too, from a queue of their own
        Actor member = portal.actor("uyvien1");
        assertThat(portal.office.cases.queue(member, Queue.TO_READ, 0).lines())
                .extracting(WorklistLine::id)
                .contains(id);
        assertThat(portal.office.cases.view(member, id).whole()).isFalse();
        assertThat(portal.office.cases.view(member, id).task()).isEmpty();
        assertThat(portal.office.cases.queue(tax, Queue.DONE, 0).lines())
                .extracting(WorklistLine::id)
                .contains(id);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        DossierId id = filed("TDKT-P03");
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();

        assertThatThrownBy(() -> portal.office.reception.refuse(portal.with("DESK@H99"), id, "trùng hồ sơ đã nộp"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.findings().get(0).reason()).isEqualTo(ProcessingReason.DONE_BY);
                    assertThat(refusal.findings().get(0).arguments())
                            .containsExactly(portal.with("DESK@H99").displayName(), "09:00 23/11/2026");
                });
    }

    @Test
    void aRefusalAtIntakeEndsWithAReasonTheApplicantReads() {
        DossierId id = filed("TDKT-P03");

        portal.office.reception.refuse(portal.with("DESK@H99"), id, "Không thuộc thẩm quyền của tỉnh.");
        portal.nextRequest();

        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.REJECTED_AT_INTAKE);
        assertThat(portal.mine.view(applicant, id).closingReason()).contains("Không thuộc thẩm quyền của tỉnh.");
        assertThat(portal.papers.available(applicant, id))
                .contains(new IssuedDocuments.Available(DocumentKind.REFUSAL_SLIP, 0));
    }

    @Test
    void aSupplementStopsTheClockAndComesBackToWhoAsked() {
        DossierId id = inAppraisal("TDKT-P03");
        Actor officer = portal.with("EC_OFFICER@H99");
        Instant due = portal.mine.view(applicant, id).dueAt().orElseThrow();

        portal.office.appraisal.askSupplement(
                officer,
                id,
                new SupplementForm(
                        List.of(new Supplement.Item(
                                "TOM_TAT", "Bản tóm tắt chưa có xác nhận của chính quyền địa phương.")),
                        "",
                        10));
        portal.nextRequest();
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);
        assertThat(portal.office.cases.counters(officer)).containsEntry(Queue.WAITING, 1L);

        // two calendar days later, Thursday: one working day and the holiday have passed
        portal.forward(Duration.ofDays(3));
        portal.drafts.attach(applicant, id, "TOM_TAT", "tom-tat-moi.pdf", new ByteArrayInputStream(SmallPdf.another()));
        portal.filing.answerSupplement(applicant, id, "Đã bổ sung xác nhận.");
        portal.nextRequest();

        var view = portal.mine.view(applicant, id);
        assertThat(view.state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(view.dueAt().orElseThrow()).isEqualTo(due.plus(Duration.ofDays(2)));
        assertThat(view.papersOf("TOM_TAT")).extracting(p -> p.round()).containsExactly(0, 1);
        assertThat(portal.office.cases.view(officer, id).task()).hasValueSatisfying(task -> {
            assertThat(task.form()).isEqualTo("appraise");
            assertThat(task.mine()).isTrue();
        });
    }

    @Test
    void aDossierGoesAllTheWayToADecisionInTheApplicantsHands() {
        DossierId id = inAppraisal("TDKT-P01");
        NomineeView nominee = portal.mine.view(applicant, id).nominees().get(0);

        portal.office.appraisal.conclude(
                portal.with("EC_OFFICER@H99"),
                id,
                List.of(new NomineeOpinion(nominee.id(), true, "")),
                false,
                "Đủ hồ sơ, đủ điều kiện.");
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
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.RESULT_READY);
        portal.office.deciding.handOver(portal.with("DESK@H99"), id, "");
        portal.nextRequest();

        var view = portal.mine.view(applicant, id);
        assertThat(view.state()).isEqualTo(DossierState.RETURNED);
        assertThat(view.nominees()).extracting(n -> n.outcome()).containsExactly(NomineeOutcome.AWARDED);
        assertThat(portal.papers
                        .open(applicant, id, DocumentKind.DECISION, 0)
                        .file()
                        .size())
                .isPositive();
        assertThat(portal.office.cases.view(portal.with("DESK@H99"), id).history())
                .extracting(s -> s.outcome())
                .containsExactly(
                        "accept", "assigned", "ok", "recorded", "submitted", "ok", "signed", "issued", "returned");
    }

    @Test
    void whenTheCouncilPassesNobodyTheHandlingEnds() {
        DossierId id = inAppraisal("TDKT-P01");
        NomineeId nominee = portal.mine.view(applicant, id).nominees().get(0).id();
        portal.office.appraisal.conclude(
                portal.with("EC_OFFICER@H99"), id, List.of(new NomineeOpinion(nominee, true, "")), false, "");
        portal.nextRequest();

        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                id,
                new CouncilResult(LocalDate.of(2026, 11, 23), 9, 9, List.of(new CouncilResult.Vote(nominee, 4)), ""));
        portal.nextRequest();

        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.INELIGIBLE);
        assertThat(portal.office.cases.view(portal.with("DESK@H99"), id).task()).isEmpty();
    }

    @Test
    void aWithdrawnDossierLeavesNoTaskBehind() {
        DossierId id = inAppraisal("TDKT-X01", "H99.01", "thon");

        portal.filing.withdraw(applicant, id, "Đơn vị xin rút để hoàn thiện.");
        portal.nextRequest();

        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.WITHDRAWN);
        assertThat(portal.office.cases.counters(portal.with("C_OFFICER@H99.01")))
                .containsEntry(Queue.MINE, 0L);
        assertThatThrownBy(() -> portal.filing.withdraw(applicant, id, "lần nữa"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void withoutAnAnswerInTimeTheDossierIsStopped() {
        DossierId id = filed("TDKT-P03");
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

        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.STOPPED);
    }

    @Test
    void aTimerThatLeadsToAnotherStepShowsItToThePublic() throws IOException {
        String drawn =
                Files.readString(Path.of("config/processes/tdkt-p03.bpmn")).replace("<userTask id=\"intake\"", """
                        <boundaryEvent id="late" name="Quá hạn tiếp nhận" attachedToRef="intake" cancelActivity="true">
                          <outgoing>fLate</outgoing>
                          <timerEventDefinition id="late_timer">
                            <timeDuration xsi:type="tFormalExpression">P30D</timeDuration>
                          </timerEventDefinition>
                        </boundaryEvent>
                        <sequenceFlow id="fLate" sourceRef="late" targetRef="joinSubmission"/>
                        <userTask id="intake\"""");
        portal.office.engine.repository().deploy("late.bpmn", drawn.getBytes(StandardCharsets.UTF_8), "test");
        DossierId id = filed("TDKT-P03");
        String before = portal.mine.view(applicant, id).currentStep();

        portal.forward(Duration.ofDays(60));
        portal.office.timers.tick();
        portal.nextRequest();

        assertThat(before).isEqualTo("Tiếp nhận hồ sơ");
        assertThat(portal.mine.view(applicant, id).currentStep()).isEqualTo("Trình khen thưởng");
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

    private DossierId inAppraisal(String procedure, String commune, String filer) {
        applicant = portal.actor(filer);
        DossierId id = filed(procedure);
        portal.office.reception.accept(portal.with("DESK@" + commune), id);
        portal.nextRequest();
        portal.office.appraisal.assign(
                portal.with("C_HEAD@" + commune),
                id,
                portal.with("C_OFFICER@" + commune).account());
        portal.nextRequest();
        return id;
    }
}
