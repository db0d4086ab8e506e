package vn.bieuduong.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bieuduong.representation.MandateDoors.form;
import static vn.bieuduong.representation.MandateDoors.withPaper;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.filing.Submitter;
import vn.bieuduong.dossier.filing.Submitters;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.notification.InboxLine;
import vn.bieuduong.notification.ToldLine;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.SupplementForm;

/** A citizen is represented: within its time somebody files, sees and answers for him, after its end no more; the dossier says who did. */
@ExtendWith(Database.class)
class RepresentingIT {
    private static final AgencyCode H99 = new AgencyCode("H99");

    private static final String CITIZEN = "congdan";
    private static final String NAME = "Nguyễn Thị Lụa";

    @TempDir
    private Path data;

    private EntityManager em;
    private Portal portal;
    private Representing representing;
    private MandateDeciding deciding;
    private MandateEnding ending;
    private DossierTrace trace;
    private Actor citizen;
    private Actor desk;

    @BeforeEach
    void portal(EntityManager database) {
        em = database;
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        MandateDoors doors = MandateDoors.of(em, portal);
        representing = doors.representing();
        deciding = doors.deciding();
        ending = doors.ending();
        trace = portal.trace;
        citizen = portal.actor(CITIZEN);
        desk = portal.with("DESK@H99");
    }

    @Test
    void withinItsTimeTheRepresentativeFilesSeesAndAnswersAndTheDossierSaysSo() {
        representing.give(citizen, form("cangca", portal.actor("cangca").displayName(), "", 0, 30));
        portal.nextRequest();
        Actor agent = portal.actor("cangca");

        assertThat(new Submitters(new Organisations(em, portal.settings)).of(agent))
                .extracting(Submitter::key)
                .containsExactly("UNIT:DV-CANGCA", "PRINCIPAL:" + CITIZEN);
        DossierId id = portal.aCompleteDraft(agent, "PRINCIPAL:" + CITIZEN, "TDKT-P03");
        assertThat(portal.mine.list(citizen)).hasSize(1);
        portal.filing.file(agent, id);
        portal.nextRequest();
        assertThat(portal.dossiers.get(id).filer()).hasToString(CITIZEN);
        assertThat(portal.dossiers.get(id).filerName()).isEqualTo(NAME);
        asked(id);
        portal.filing.answerSupplement(agent, id, "Xin gửi bổ sung thay bà Lụa.");
        portal.nextRequest();

        assertThat(portal.dossiers.get(id).state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(trace.deeds(citizen, id))
                .extracting(DeedLine::kind, DeedLine::name, DeedLine::forName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DeedKind.FILED, agent.displayName(), NAME),
                        org.assertj.core.groups.Tuple.tuple(DeedKind.ANSWERED, agent.displayName(), NAME));
        assertThat(details(id)).anyMatch(line -> line.contains("thay mặt " + NAME));
        assertThat(trace.notices(citizen, id))
                .extracting(line -> line.name().orElse(""))
                .contains(NAME, agent.displayName())
                .doesNotContain(portal.with("EC_OFFICER@H99").displayName());
        assertThat(trace.notices(desk, id)).filteredOn(ToldLine::ofOffice).isNotEmpty();
        assertThat(trace.notices(citizen, id))
                .flatExtracting(line -> line.address().stream().toList())
                .isNotEmpty()
                .allMatch(address -> address.matches(".…@.*"));
    }

    @Test
    void afterItsEndByDayOrBySomebodysWordHeDoesAndSeesNothingMore() {
        DossierId id = portal.aCompleteDraft(citizen, "TDKT-P03");
        portal.filing.file(citizen, id);
        UUID mandate =
                representing.give(citizen, form("cangca", portal.actor("cangca").displayName(), "", 1, 3));
        portal.nextRequest();
        gone(portal.actor("cangca"), id);
        portal.forward(Duration.ofDays(1));
        assertThat(portal.mine.view(portal.actor("cangca"), id).id()).isEqualTo(id);
        assertThat(portal.mine.list(portal.actor("cangca"))).hasSize(1);

        portal.forward(Duration.ofDays(3));
        gone(portal.actor("cangca"), id);
        portal.forward(Duration.ofDays(-3));
        Actor agent = portal.actor("cangca");
        representing.end(agent, mandate);
        representing.end(citizen, mandate);
        portal.nextRequest();

        gone(portal.actor("cangca"), id);
        assertThat(representing.one(citizen, mandate).ended().orElseThrow().name())
                .isEqualTo(agent.displayName());
        assertThat(events(citizen)).containsExactlyInAnyOrder("MANDATE_GIVEN", "MANDATE_ENDED");
        assertThat(events(agent)).containsExactlyInAnyOrder("MANDATE_GIVEN", "MANDATE_ENDED");
    }

    @Test
    void bothAreToldOnceSomeDaysBeforeItEndsByItselfAndOnceWhenItHas() {
        String name = portal.actor("cangca").displayName();
        UUID longOne = representing.give(citizen, form("cangca", name, "", 0, 30));
        representing.give(citizen, form("cangca", name, "TDKT-P03", 0, 3));
        told();
        assertThat(events(citizen)).containsOnly("MANDATE_GIVEN");

        portal.forward(Duration.ofDays(23));
        told();
        told();
        for (Actor one : List.of(citizen, portal.actor("cangca"))) {
            assertThat(events(one).stream().filter(event -> !event.equals("MANDATE_GIVEN")))
                    .as("the short one was known to end; its end is told when it is there")
                    .containsExactlyInAnyOrder("MANDATE_NEAR", "MANDATE_OVER");
        }
        portal.forward(Duration.ofDays(7));
        told();
        assertThat(representing.one(citizen, longOne).counts()).isTrue();
        portal.forward(Duration.ofDays(1));
        told();
        told();

        assertThat(representing.one(citizen, longOne).counts()).isFalse();
        assertThat(events(citizen)).filteredOn("MANDATE_NEAR"::equals).hasSize(1);
        assertThat(events(citizen)).filteredOn("MANDATE_OVER"::equals).hasSize(2);
    }

    private void told() {
        portal.nextRequest();
        assertThat(ending.tell()).isFalse();
        portal.nextRequest();
    }

    @Test
    void oneForAProcedureOpensNoOther() {
        representing.give(citizen, form("cangca", portal.actor("cangca").displayName(), "TDKT-P03", 0, 3));
        portal.nextRequest();
        Actor agent = portal.actor("cangca");

        assertThat(agent.represents(new AccountName(CITIZEN), "TDKT-P03")).isTrue();
        assertThat(agent.represents(new AccountName(CITIZEN), "TDKT-P01")).isFalse();
        assertThat(agent.represents(new AccountName("truonghoc"), "TDKT-P03")).isFalse();
    }

    @Test
    void broughtByTheRepresentativeItCountsOnceTheDeskHasSeenThePaper() {
        Actor agent = portal.actor("cangca");
        MandateForm bare = form(CITIZEN, NAME, "", 0, 30);
        refused(() -> representing.ask(agent, bare, H99), MandateReason.PAPER_MISSING);
        refused(() -> representing.ask(agent, withPaper(bare, "giay.exe"), H99), MandateReason.PAPER_KIND_NOT_TAKEN);
        refused(
                () -> representing.ask(
                        agent, withPaper(form(CITIZEN, "Ai Khác", "", 0, 30), "giay.pdf"), new AgencyCode("DV-TRUONG")),
                MandateReason.PRINCIPAL_UNKNOWN,
                MandateReason.DESK_MISSING);

        UUID mandate = representing.ask(agent, withPaper(bare, "giay.pdf"), H99);
        assertThat(representing.ask(agent, withPaper(bare, "giay.pdf"), H99)).isEqualTo(mandate);
        portal.nextRequest();
        assertThat(portal.actor("cangca").principals()).isEmpty();
        assertThat(events(citizen)).containsExactly("MANDATE_ASKED");
        assertThat(deciding.queue(desk)).extracting(MandateLine::id).containsExactly(mandate);
        for (Actor other :
                List.of(portal.actor("truonghoc"), portal.with("DESK@H99.01"), portal.with("EC_OFFICER@H99"))) {
            refused(() -> representing.one(other, mandate), MandateReason.MANDATE_NOT_FOUND);
            refused(() -> representing.paper(other, mandate), MandateReason.MANDATE_NOT_FOUND);
            refused(() -> representing.end(other, mandate), MandateReason.MANDATE_NOT_FOUND);
            refused(() -> deciding.approve(other, mandate), MandateReason.MANDATE_NOT_FOUND);
        }
        refused(() -> deciding.approve(agent, mandate), MandateReason.MANDATE_NOT_FOUND);
        assertThat(representing.paper(desk, mandate).isReady()).isTrue();

        deciding.approve(desk, mandate);
        deciding.approve(desk, mandate);
        portal.nextRequest();

        assertThat(portal.actor("cangca").represents(new AccountName(CITIZEN), "TDKT-P03"))
                .isTrue();
        assertThat(deciding.queue(desk)).isEmpty();
        assertThat(portal.trail(CITIZEN)).containsSubsequence("MANDATE_ASKED", "MANDATE_APPROVED");
        refused(() -> deciding.refuse(desk, mandate, "Giấy không có chữ ký"), MandateReason.MANDATE_OVER);
    }

    @Test
    void aPaperTheDeskDoesNotAcceptOpensNothingAndTheCitizenCanEndItBefore() {
        Actor agent = portal.actor("cangca");
        UUID one = representing.ask(agent, withPaper(form(CITIZEN, NAME, "", 0, 30), "giay.pdf"), H99);
        refused(() -> deciding.refuse(desk, one, ""), IdentityReason.REASON_MISSING);
        deciding.refuse(desk, one, "Giấy không có chữ ký của người uỷ quyền");
        UUID other = representing.ask(agent, withPaper(form(CITIZEN, NAME, "", 0, 40), "giay.pdf"), H99);
        representing.end(citizen, other);
        portal.nextRequest();

        refused(() -> deciding.approve(desk, one), MandateReason.MANDATE_OVER);
        refused(() -> deciding.approve(desk, other), MandateReason.MANDATE_OVER);
        assertThat(portal.actor("cangca").principals()).isEmpty();
        assertThat(events(agent)).contains("MANDATE_REFUSED", "MANDATE_ENDED");
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        refused(
                () -> representing.give(portal.actor("truonghoc"), form(CITIZEN, NAME, "", 0, 3)),
                MandateReason.NO_CITIZEN);
        refused(
                () -> representing.give(citizen, form("motcua", "Trần Thị Nhàn", "TDKT-KHAC", -1, 9_000)),
                MandateReason.REPRESENTATIVE_UNKNOWN,
                MandateReason.SCOPE_UNKNOWN,
                MandateReason.FROM_WRONG,
                MandateReason.TO_WRONG);
        refused(() -> representing.give(citizen, form(CITIZEN, NAME, "", 0, 3)), MandateReason.ONESELF);
    }

    private void gone(Actor agent, DossierId id) {
        assertThat(portal.mine.list(agent)).isEmpty();
        refused(() -> portal.mine.view(agent, id), DossierReason.NOT_FOUND);
        refused(() -> portal.filing.withdraw(agent, id, "Xin rút hồ sơ."), DossierReason.NOT_FOUND);
        refused(() -> trace.notices(agent, id), MandateReason.MANDATE_NOT_FOUND);
        refused(() -> trace.deeds(agent, id), MandateReason.MANDATE_NOT_FOUND);
    }

    private void asked(DossierId id) {
        Actor officer = portal.with("EC_OFFICER@H99");
        portal.office.reception.accept(desk, id);
        portal.nextRequest();
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        portal.nextRequest();
        portal.office.appraisal.askSupplement(
                officer, id, new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách.")), "", 5));
        portal.nextRequest();
    }

    private List<String> events(Actor reader) {
        return portal.inbox.of(reader).stream()
                .map(InboxLine::event)
                .filter(event -> event.startsWith("MANDATE_"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> details(DossierId id) {
        return em.createNativeQuery("select details from audit.line where subject = ?1")
                .setParameter(1, id.toString())
                .getResultList();
    }

    private static void refused(ThrowingCallable act, Reason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reasons));
    }
}
