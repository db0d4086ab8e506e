package vn.bieuduong.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.SmallPdf;
import vn.bieuduong.TypicalAnswers;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.DraftView;
import vn.bieuduong.dossier.filing.SaidOfAll;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.informing.HeardNotices;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.handling.NomineeOpinion;

/** A school sends its list to its ward, which takes it into its own dossier; what becomes of it comes back to the school. */
@ExtendWith(Database.class)
class ConsolidationIT {

    private static final AgencyCode WARD = new AgencyCode("H99.02");
    private static final String PROCEDURE = "TDKT-P01";
    private static final String WHY = "Chưa đủ hai năm liên tục hoàn thành xuất sắc.";

    private Portal portal;
    private SendingUp sendingUp;
    private Gathering gathering;
    private OnlyUpwards onlyUpwards;
    private Actor school;
    private Actor ward;
    private DossierId list;

    @BeforeEach
    void aList(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        ConsolidationDoors doors =
                new ConsolidationDoors(em, portal, portal.views, HeardNotices.ofConsolidation(portal, em));
        sendingUp = doors.sendingUp;
        gathering = doors.gathering;
        onlyUpwards = doors.onlyUpwards;
        school = portal.actor("truonghoc");
        ward = portal.actor("phuongbendong");
        list = portal.aCompleteDraft(school, PROCEDURE);
        portal.drafts.putNominee(
                school,
                list,
                null,
                portal.aPerson("Vừ Thị Mỷ", portal.procedures.newest(PROCEDURE).orElseThrow()));
        portal.nextRequest();
        SaidOfAll.in(portal, school, list);
    }

    @Test
    void aListGoesUpAndItsOutcomesComeBack(EntityManager em) {
        UUID sent = send();
        assertThat(round().count(SendingState.SENT)).isEqualTo(1);
        assertThat(told(em, "phuongbendong")).contains("LIST_SENT");

        List<NomineeView> named = gathering.look(ward, sent).list().nominees();
        DossierId upward = gathering.take(ward, sent, Set.of(named.get(0).id()), papers(sent), WHY);
        portal.nextRequest();
        DraftView draft = portal.drafts.view(ward, upward);
        assertThat(draft.nominees()).isEqualTo(1);
        assertThat(draft.papersOf("BAO_CAO")).hasSize(1);
        assertThat(gathering.sources(upward))
                .extracting(Gathering.Source::unit)
                .containsExactly("Trường Trung học phổ thông Bến Đông");
        assertThat(told(em, "truonghoc")).contains("LIST_TAKEN");

        decide(upward);
        portal.nextRequest();

        SendingLine line = sendingUp.sent(school, list).orElseThrow();
        assertThat(line.state()).isEqualTo(SendingState.DECIDED);
        assertThat(line.reason()).isEqualTo(WHY);
        assertThat(portal.mine.view(school, list).nominees())
                .extracting(NomineeView::outcome)
                .containsExactly(NomineeOutcome.AWARDED, NomineeOutcome.PENDING);
        assertThat(sendingUp.filedIn(school, list)).contains(upward);
        assertThat(told(em, "truonghoc")).contains("LIST_DECIDED");
        assertThat(portal.trail(list.value().toString())).contains("LIST_SENT", "LIST_LOOKED_AT", "LIST_TAKEN");
    }

    @Test
    void whatWasSentIsChangedAndFiledByNobodyBelowUntilItComesBack(EntityManager em) {
        UUID sent = send();
        NomineeId first = portal.mine.view(school, list).nominees().get(0).id();
        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> portal.drafts.removeNominee(school, list, first),
                () -> portal.drafts.discard(school, list),
                () -> portal.drafts.attach(
                        school, list, "TO_TRINH", "x.pdf", new ByteArrayInputStream(SmallPdf.another())),
                () -> portal.filing.file(school, list))) {
            refused(DossierReason.SENT_UP, change);
        }

        refused(null, () -> gathering.giveBack(ward, sent, "ngắn"));
        gathering.giveBack(ward, sent, WHY);
        portal.nextRequest();
        assertThat(told(em, "truonghoc")).contains("LIST_RETURNED");
        assertThat(sendingUp.sent(school, list).orElseThrow().reason()).isEqualTo(WHY);
        refused(ConsolidationReason.SENDING_NOT_FOUND, () -> gathering.look(ward, sent));
        portal.drafts.removeNominee(school, list, first);
        portal.forward(Duration.ofMinutes(1));
        UUID again = send();
        assertThat(again).isNotEqualTo(sent);
        assertThat(round().count(SendingState.RETURNED)).isZero();
    }

    @Test
    void whatWasTakenOverIsUndoneUntilFiling() {
        UUID sent = send();
        DossierId upward = gathering.take(ward, sent, nominees(sent), papers(sent), "");
        portal.nextRequest();
        refused(ConsolidationReason.TAKEN_ALREADY, () -> sendingUp.recall(school, list));
        gathering.untake(ward, sent);
        portal.nextRequest();
        assertThat(portal.drafts.view(ward, upward).nominees()).isZero();
        assertThat(portal.drafts.view(ward, upward).papers()).isEmpty();

        gathering.take(ward, sent, nominees(sent), papers(sent), "");
        portal.nextRequest();
        portal.drafts.discard(ward, upward);
        portal.nextRequest();
        assertThat(round().count(SendingState.SENT))
                .as("the draft is thrown away")
                .isEqualTo(1);
        DossierId other = gathering.take(ward, sent, nominees(sent), papers(sent), "");
        portal.nextRequest();
        complete(other);
        portal.filing.file(ward, other);
        portal.nextRequest();
        refused(ConsolidationReason.FILED_ALREADY, () -> gathering.untake(ward, sent));
    }

    @Test
    void aClosedListTakesNoMoreUntilItIsOpenedAgain() {
        gathering.close(ward, WARD, PROCEDURE, 2026);
        refused(ConsolidationReason.LIST_CLOSED, this::send);
        gathering.reopen(ward, WARD, PROCEDURE, 2026);
        send();
    }

    @Test
    void onlyTheUnitItWasSentToSeesIt() {
        UUID sent = send();
        PaperId paper = papers(sent).iterator().next();
        for (String other : List.of("sogiaoduc", "cangca", "doanhnghiep", "motcua", "congdan", "truonghoc")) {
            Actor stranger = portal.actor(other);
            for (ThrowingCallable act : List.<ThrowingCallable>of(
                    () -> gathering.look(stranger, sent),
                    () -> gathering.paper(stranger, sent, paper),
                    () -> gathering.giveBack(stranger, sent, WHY),
                    () -> gathering.take(stranger, sent, nominees(sent), Set.of(), ""),
                    () -> gathering.round(stranger, WARD, PROCEDURE, 2026),
                    () -> gathering.close(stranger, WARD, PROCEDURE, 2026))) {
                refused(ConsolidationReason.SENDING_NOT_FOUND, act);
            }
        }
        refused(DossierReason.NOT_FOUND, () -> sendingUp.sent(portal.actor("doanhnghiep"), list));
        refused(DossierReason.NOT_FOUND, () -> portal.drafts.view(ward, list));
    }

    @Test
    void aListGoesToAUnitAboveAndToNoOther() {
        assertThat(sendingUp.recipients(school, list))
                .extracting(SendingUp.Recipient::key)
                .containsExactly("H99.02");
        refused(ConsolidationReason.UPPER_MISSING, () -> sendingUp.send(school, list, "H99.03", 2026));
        refused(ConsolidationReason.YEAR_WRONG, () -> sendingUp.send(school, list, "H99.02", 1926));
        refused(DossierReason.NOT_FOUND, () -> sendingUp.send(ward, list, "H99.02", 2026));
    }

    @Test
    void aUnitWithoutAnAccountHasItsListWrittenByTheOneAbove() {
        DossierId written = portal.aCompleteDraft(ward, PROCEDURE);
        sendingUp.send(ward, written, "H99.02 DV-DOANHNGHIEP", 2026);
        portal.nextRequest();

        Gathering.UnitLine company = round().units().stream()
                .filter(one -> one.code().value().equals("DV-DOANHNGHIEP"))
                .findFirst()
                .orElseThrow();
        assertThat(company.state()).isEqualTo(SendingState.SENT);
        assertThat(company.lists().getFirst().written()).isTrue();
        UUID sent = company.lists().getFirst().id();
        gathering.take(ward, sent, nominees(sent), Set.of(), "");
        portal.nextRequest();
        assertThat(round().taken()).isEqualTo(1);
    }

    @Test
    void aUnitThatMayNotFileWritesAListForTheOneAboveAndFilesNothing() {
        Actor station = portal.actor("tramyte");
        DossierId draft = portal.aCompleteDraft(station, PROCEDURE);
        assertThat(onlyUpwards.missing(portal.dossiers.get(draft)))
                .extracting(Finding::reason)
                .containsExactly(ConsolidationReason.ONLY_UPWARDS);
        assertThat(onlyUpwards.missing(portal.dossiers.get(list))).isEmpty();
        assertThat(sendingUp.recipients(station, draft))
                .extracting(SendingUp.Recipient::key)
                .containsExactly("H99.01");
        sendingUp.send(station, draft, "H99.01", 2026);
        assertThat(sendingUp.sent(station, draft).orElseThrow().state()).isEqualTo(SendingState.SENT);
        refused(
                DossierReason.NOT_FOR_THIS_APPLICANT,
                () -> portal.drafts.open(portal.actor("congdan"), PROCEDURE, null));
    }

    private UUID send() {
        sendingUp.send(school, list, "H99.02", 2026);
        portal.nextRequest();
        return sendingUp.sent(school, list).orElseThrow().id();
    }

    private Gathering.Round round() {
        return gathering.round(ward, WARD, PROCEDURE, 2026);
    }

    private Set<NomineeId> nominees(UUID sent) {
        return gathering.look(ward, sent).list().nominees().stream()
                .map(NomineeView::id)
                .collect(Collectors.toSet());
    }

    private Set<PaperId> papers(UUID sent) {
        return gathering.look(ward, sent).list().papersOf("BAO_CAO").stream()
                .map(one -> one.id())
                .collect(Collectors.toSet());
    }

    private void complete(DossierId upward) {
        portal.secrecy.declare(ward, upward);
        portal.drafts.describe(
                ward,
                upward,
                new DraftDetails(
                        "Đề nghị tặng Bằng khen năm 2026",
                        "Tổng hợp đề nghị của các đơn vị thuộc phường.",
                        "Năm 2026",
                        "Ninh Văn Hoà",
                        "0912 345 678",
                        ""));
        portal.drafts.answer(
                ward, upward, TypicalAnswers.to(portal.drafts.view(ward, upward).questions()));
        DraftView draft = portal.drafts.view(ward, upward);
        draft.procedure().components().stream()
                .filter(c -> draft.needed().contains(c.id())
                        && draft.papersOf(c.id()).isEmpty())
                .forEach(c -> portal.drafts.attach(
                        ward, upward, c.id(), c.id() + ".pdf", new ByteArrayInputStream(Portal.aPdf())));
        portal.nextRequest();
    }

    private void decide(DossierId upward) {
        complete(upward);
        portal.filing.file(ward, upward);
        portal.nextRequest();
        portal.office.reception.accept(portal.with("DESK@H99"), upward);
        portal.nextRequest();
        portal.office.appraisal.assign(
                portal.with("EC_HEAD@H99"),
                upward,
                portal.with("EC_OFFICER@H99").account());
        portal.nextRequest();
        NomineeId nominee = portal.mine.view(ward, upward).nominees().get(0).id();
        portal.office.appraisal.conclude(
                portal.with("EC_OFFICER@H99"), upward, List.of(new NomineeOpinion(nominee, true, "")), false, "");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                upward,
                new CouncilResult(LocalDate.of(2026, 11, 23), 9, 8, List.of(new CouncilResult.Vote(nominee, 8)), ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), upward, "45/TTr-SNV", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), upward, true, "");
        portal.office.deciding.signOnPaper(portal.with("CHAIR@H99"), upward);
        portal.nextRequest();
        portal.office.deciding.issue(portal.with("CLERK@H99"), upward, "123/QĐ-UBND");
        portal.nextRequest();
        assertThat(portal.mine.view(ward, upward).state()).isEqualTo(DossierState.RESULT_READY);
    }

    @SuppressWarnings("unchecked")
    private static List<String> told(EntityManager em, String account) {
        em.flush();
        return em.createNativeQuery("select distinct event from outbox_message where account = ?1")
                .setParameter(1, account)
                .getResultList();
    }

    private static void refused(Reason why, ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        if (why != null) {
            assertThat(refusal.findings()).extracting(Finding::reason).contains(why);
        }
    }
}
