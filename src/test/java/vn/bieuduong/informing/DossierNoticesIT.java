package vn.bieuduong.informing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
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
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.notification.InboxLine;
import vn.bieuduong.notification.MessageReturned;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.SameTransaction;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.handling.NomineeOpinion;
import vn.bieuduong.processing.worklist.Queue;
import vn.bieuduong.processing.worklist.WorklistLine;

/** Who is told what, at each event in the life of a dossier; and that no applicant's time runs out unannounced. */
@ExtendWith(Database.class)
class DossierNoticesIT {

    /** Monday, 23 November 2026, 9:00 in Vietnam. The next day is a holiday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private static final String REASON = "Thiếu danh sách kèm theo của bà Nguyễn Thị Lụa, số 099190001234.";

    private EntityManager em;
    private Portal portal;
    private Actor applicant;
    private Actor officer;
    private InHand office;

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        this.em = em;
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
        officer = portal.with("EC_OFFICER@H99");
        office = new InHand(portal, applicant);
    }

    @Test
    void theFilerIsToldFromFilingToTheResultInHisHands() {
        DossierId id = office.inAppraisal("TDKT-P01");
        NomineeId nominee = portal.mine.view(applicant, id).nominees().get(0).id();
        NomineeForm person = portal.mine.view(applicant, id).nominees().get(0).form();
        Actor honoured = portal.actor("quantrivien");
        em.createNativeQuery("update account set personal_id = '099190001234' where name = 'quantrivien'")
                .executeUpdate();
        em.createNativeQuery("update nominee set personal_id = '099190001234', tax_code = '9900001147' where id = ?1")
                .setParameter(1, nominee.value())
                .executeUpdate();
        portal.nextRequest();
        portal.office.appraisal.conclude(
                officer, id, List.of(new NomineeOpinion(nominee, true, "")), false, "Đủ điều kiện.");
        portal.nextRequest();
        portal.office.council.record(
                portal.with("COUNCIL_SECRETARY@H99"),
                id,
                new CouncilResult(LocalDate.of(2026, 11, 23), 9, 8, List.of(new CouncilResult.Vote(nominee, 8)), ""));
        portal.nextRequest();
        portal.office.deciding.submit(portal.with("HA_DIRECTOR@H99"), id, "45/TTr-SNV", "");
        portal.office.deciding.check(portal.with("OFFICE@H99"), id, true, "");
        portal.office.deciding.signOnPaper(portal.with("CHAIR@H99"), id);
        portal.nextRequest();
        portal.office.deciding.issue(portal.with("CLERK@H99"), id, "123/QĐ-UBND");
        portal.nextRequest();
        portal.office.deciding.handOver(portal.with("DESK@H99"), id, "");
        portal.nextRequest();

        assertThat(events(applicant))
                .containsExactlyInAnyOrder("FILED", "RECEIVED", "COUNCIL_MET", "DECIDED", "ISSUED", "HANDED_OVER");
        assertThat(events(honoured)).as("the person").containsExactly("HONOURED");
        assertThat(events(portal.actor("doanhnghiep"))).as("the unit's people").contains("HONOURED");
        assertThat(notice(honoured, "HONOURED").body())
                .contains("H99-261123-0001")
                .doesNotContain(
                        "{",
                        "099190001234",
                        portal.mine.view(applicant, id).details().title());
        assertThat(notice(honoured, "HONOURED").body())
                .contains("cho " + person.name() + ".")
                .contains("http://localhost:8080"
                        + portal.office
                                .honours
                                .of(nominee.value())
                                .orElseThrow()
                                .path());
        var view = portal.mine.view(applicant, id);
        assertThat(notice(applicant, "FILED").body())
                .contains(
                        "Kính gửi Đinh Thị Mai Hương",
                        view.filingReference().orElseThrow().value())
                .contains("http://localhost:8080/dossier/show.xhtml?id=" + id)
                .contains("0299 3001 027", "h99@lacha.example")
                .doesNotContain("{");
        assertThat(notice(applicant, "RECEIVED").subject()).contains("H99-261123-0001");
        assertThat(notice(applicant, "RECEIVED").body()).contains("22/12/2026");
    }

    /** The receipt is owed since the filing and sealed right after it: nobody has to download it first. */
    @Test
    void theSealedReceiptGoesWithTheMailThatTellsOfTheFiling() {
        DossierId id = office.filed("TDKT-P03");
        assertThat(portal.atOnce.inMaking(applicant, id))
                .extracting(one -> one.paper().kind())
                .contains(DocumentKind.FILING_RECEIPT);
        assertThat(filedMails(id)).isNotEmpty().allSatisfy(mail -> assertThat(mail)
                .containsExactly(MONDAY.plus(Occasion.FILED.patience()), null));

        portal.maker.make(id, DocumentKind.FILING_RECEIPT, 0);
        portal.nextRequest();

        String receipt = portal.atOnce
                .open(applicant, id, DocumentKind.FILING_RECEIPT, 0)
                .file()
                .sha256()
                .value();
        assertThat(filedMails(id)).isNotEmpty().allSatisfy(mail -> assertThat(mail)
                .containsExactly(portal.clock.instant(), receipt));
    }

    private List<List<Object>> filedMails(DossierId id) {
        portal.nextRequest();
        List<?> rows = em.createNativeQuery("select not_before, enclosed_sha256 from outbox_message"
                        + " where event = 'FILED' and dossier_id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> java.util.Arrays.asList(moment(row[0]), row[1]))
                .toList();
    }

    private static Object moment(Object at) {
        return at instanceof java.sql.Timestamp stamp ? stamp.toInstant() : at;
    }

    @Test
    void whatIsRefusedPostponedStoppedOrWithdrawnIsToldWithItsReasonInTheTextAlone() {
        DossierId refused = office.filed("TDKT-P03");
        portal.office.reception.refuse(portal.with("DESK@H99"), refused, REASON);
        portal.nextRequest();
        DossierId late = office.inAppraisal("TDKT-P03");
        portal.office.extending.extend(
                portal.with("HA_DIRECTOR@H99"), late, LocalDate.of(2026, 12, 18), "Chờ công an tỉnh trả lời.");
        portal.nextRequest();
        portal.office.appraisal.findIneligible(officer, late, REASON);
        portal.nextRequest();
        DossierId back = office.filed("TDKT-P03");
        portal.filing.withdraw(applicant, back, REASON);
        portal.nextRequest();

        assertThat(events(applicant)).contains("REFUSED", "EXTENDED", "STOPPED", "WITHDRAWN");
        assertThat(notice(applicant, "REFUSED").body()).contains(REASON);
        assertThat(notice(applicant, "STOPPED").body()).contains(REASON);
        assertThat(notice(applicant, "EXTENDED").body())
                .contains("17:00 08/12/2026", "17:00 18/12/2026", "Chờ công an tỉnh trả lời.");
        assertThat(portal.inbox.of(applicant)).allSatisfy(line -> assertThat(line.subject())
                .doesNotContain("Lụa")
                .doesNotContain("099190001234")
                .doesNotContain("Thiếu"));
    }

    @Test
    void askedForASupplementTheFilerIsToldAndOnceHeAnswersTheOfficer() {
        DossierId id = asked(10);

        assertThat(notice(applicant, "SUPPLEMENT_ASKED").subject()).contains("08/12/2026");
        assertThat(notice(applicant, "SUPPLEMENT_ASKED").body()).contains("– " + REASON);
        assertThat(notice(applicant, "SUPPLEMENT_ASKED").page()).isEqualTo("/dossier/supplement.xhtml?id=" + id);
        portal.filing.answerSupplement(applicant, id, "Đã bổ sung.");
        portal.nextRequest();

        assertThat(events(officer)).containsExactly("ANSWERED");
        assertThat(notice(officer, "ANSWERED").page()).isEqualTo("/office/dossier.xhtml?id=" + id);
    }

    @Test
    void colleaguesOfTheUnitAreToldAsWellAndWhoHasLeftItIsNot() {
        Actor colleague = portal.actor("truonghoc.vanthu");
        DossierId id = asked(10);

        assertThat(notice(colleague, "SUPPLEMENT_ASKED").page()).isEqualTo("/dossier/supplement.xhtml?id=" + id);
        portal.filing.answerSupplement(colleague, id, "Đã bổ sung.");
        portal.nextRequest();
        assertThat(events(officer)).containsExactly("ANSWERED");
        assertThat(events(applicant)).contains("FILED");

        em.createNativeQuery("update account set organisation = 'DV-CANGCA' where name = 'truonghoc'")
                .executeUpdate();
        em.createNativeQuery(
                        "delete from account_duty where account_id = (select id from account where name = 'truonghoc')")
                .executeUpdate();
        portal.nextRequest();
        long before = portal.inbox.of(applicant).size();
        portal.filing.withdraw(colleague, id, "Đơn vị xin rút.");
        portal.nextRequest();

        assertThat(events(colleague)).contains("WITHDRAWN");
        assertThat(portal.inbox.of(applicant)).hasSize((int) before);
    }

    @Test
    void whoeverIsNamedAsContactUnderAnotherAddressIsToldToo() {
        DossierId id = portal.aCompleteDraft(applicant, "TDKT-P03");
        portal.drafts.describe(
                applicant,
                id,
                new DraftDetails(
                        "Đề nghị khen thưởng",
                        "Cứu người.",
                        "2026",
                        "Lò Văn Định",
                        "0912 345 678",
                        "dinh@lacha.example"));
        portal.filing.file(applicant, id);
        portal.nextRequest();

        assertThat(addresses())
                .containsExactlyInAnyOrder(
                        "truonghoc@lacha.example", "truonghoc.vanthu@lacha.example", "dinh@lacha.example");
    }

    @Test
    void threeDaysBeforeTheEndTheFilerIsRemindedOnce() {
        asked(10);
        portal.inbox.openAll(applicant);
        tick();
        assertThat(events(applicant)).doesNotContain("SUPPLEMENT_DUE");

        portal.forward(Duration.ofDays(12)); // 5 December; the last day is the 8th
        tick();
        tick();

        assertThat(events(applicant)).containsOnlyOnce("SUPPLEMENT_DUE");
        assertThat(events(officer)).doesNotContain("SUPPLEMENT_UNTOLD");
    }

    @Test
    void theTimeOfWhoWasNotToldIsPutOffAndTheOfficerHearsOfItBefore() {
        DossierId id = asked(10);
        portal.forward(Duration.ofDays(12));
        tick();
        assertThat(events(officer)).containsExactly("SUPPLEMENT_UNTOLD");
        assertThat(notice(officer, "SUPPLEMENT_UNTOLD").body()).contains("Lò Văn Định", "0912345678");
        assertThat(portal.office.cases.queue(officer, Queue.WAITING, 0).lines())
                .as("he has it in his queue")
                .anyMatch(WorklistLine::untold);

        portal.forward(Duration.ofDays(2)); // one day before the end
        tick();
        LocalDate later = open(id).deadline();
        assertThat(later).isAfter(LocalDate.of(2026, 12, 8));
        portal.forward(Duration.ofDays(3));
        tick();
        expire();
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);

        portal.inbox.openAll(applicant);
        tick();
        assertThat(open(id).runsFrom()).isNotNull();
        assertThat(OfficeDay.of(open(id).runsFrom())).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(open(id).deadline()).isEqualTo(LocalDate.of(2026, 12, 24));
        portal.filing.answerSupplement(applicant, id, "Đã bổ sung, xin lỗi vì chậm.");
        portal.nextRequest();
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.IN_PROGRESS);
    }

    @Test
    void onceToldTheTimeRunsOutAtItsNewEndAndNotBefore() {
        DossierId id = asked(10);
        portal.forward(Duration.ofDays(17));
        tick();
        portal.inbox.openAll(applicant);
        tick();
        LocalDate last = open(id).deadline();
        assertThat(last).isEqualTo(LocalDate.of(2026, 12, 24));

        portal.forward(Duration.between(MONDAY.plus(Duration.ofDays(17)), Instant.parse("2026-12-24T09:59:00Z")));
        tick();
        expire();
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);

        portal.forward(Duration.ofMinutes(2));
        tick();
        expire();
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.STOPPED);
        assertThat(events(applicant)).contains("STOPPED");
    }

    @Test
    void aDossierWhoseNoticeWasNeitherTakenNorOpenedIsNotClosedEvenIfItsProcessHasEnded() {
        DossierId id = asked(2);
        portal.forward(Duration.ofDays(10));
        expire(); // timers alone, as if nobody had looked before

        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);
    }

    /** The mail server took it, the days ran, and then it came back: they run no longer, and the officer is to reach him. */
    @Test
    void whatComesBackStopsTheTimeAndTheOfficerHearsOfIt() {
        DossierId id = asked(10);
        String matter = open(id).matter();
        em.createNativeQuery("update outbox_message set sent_at = ?1 where matter = ?2")
                .setParameter(1, java.sql.Timestamp.from(MONDAY))
                .setParameter(2, matter)
                .executeUpdate();
        portal.nextRequest();
        tick();
        assertThat(open(id).runsFrom()).isEqualTo(MONDAY);
        portal.forward(Duration.ofDays(12));
        tick();
        assertThat(events(officer)).as("for all anybody knows he was told").isEmpty();

        em.createNativeQuery("update outbox_message set sent_at = null, given_up_at = now(), trouble = 'BOUNCED'")
                .executeUpdate();
        portal.nextRequest();
        portal.office.time.onReturned(new MessageReturned(matter));
        portal.nextRequest();
        assertThat(open(id).runsFrom()).isNull();
        tick();
        assertThat(events(officer)).containsExactly("SUPPLEMENT_UNTOLD");
        portal.forward(Duration.ofDays(5));
        tick();
        expire();

        assertThat(open(id).deadline()).isAfter(LocalDate.of(2026, 12, 8));
        assertThat(portal.mine.view(applicant, id).state()).isEqualTo(DossierState.SUPPLEMENT_REQUESTED);
    }

    private DossierId asked(int days) {
        DossierId id = office.inAppraisal("TDKT-P03");
        portal.office.appraisal.askSupplement(
                officer, id, new SupplementForm(List.of(new Supplement.Item("", REASON)), "", days));
        portal.nextRequest();
        return id;
    }

    /** As the portal does each minute, before timers. */
    private void tick() {
        portal.office.time.toSettle().forEach(portal.office.time::settle);
        portal.nextRequest();
    }

    private void expire() {
        portal.office.engine.jobs().runDue(10, new SameTransaction());
        portal.office.expiry.closeExpired();
        portal.nextRequest();
    }

    private SupplementView open(DossierId id) {
        return portal.dossiers.get(id).openSupplement().orElseThrow().view();
    }

    private List<String> events(Actor reader) {
        return portal.inbox.of(reader).stream().map(InboxLine::event).toList();
    }

    private InboxLine notice(Actor reader, String event) {
        return portal.inbox.of(reader).stream()
                .filter(line -> line.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<String> addresses() {
        return em.createNativeQuery("select address from outbox_message").getResultList();
    }
}
