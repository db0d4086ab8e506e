package vn.bieuduong.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.account.Bodies;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.informing.HeardTransfers;
import vn.bieuduong.notification.InboxLine;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** A dossier changes hands: asked, accepted, approved where it leaves its unit; until then the other sees nothing of it. */
@ExtendWith(Database.class)
class TransferIT {

    private static final String WHY = "Người phụ trách mới nhận việc từ tháng này";

    @TempDir
    private Path data;

    private EntityManager em;
    private Portal portal;
    private Transferring transferring;
    private TransferDeciding deciding;
    private Actor head;
    private Actor clerk;
    private Actor station;
    private Actor desk;

    @BeforeEach
    void portal(EntityManager database) {
        em = database;
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        Organisations organisations = new Organisations(em, portal.settings);
        AuditTrail trail = new AuditTrail(em, portal.clock);
        HeardTransfers told = HeardTransfers.of(portal, em);
        Facts facts = new Facts(new Hearing<>(told::hear));
        Transfers transfers =
                new Transfers(em, portal.dossiers, portal.procedures, organisations, accounts, portal.clock);
        transferring =
                new Transferring(transfers, portal.dossiers, accounts, new Bodies(em, organisations), facts, trail);
        deciding = new TransferDeciding(transfers, portal.dossiers, facts, trail);
        head = portal.actor("truonghoc");
        clerk = portal.actor("truonghoc.vanthu");
        station = portal.actor("cangca");
        desk = portal.with("DESK@H99");
    }

    @Test
    void withinTheUnitItIsTheColleaguesOnceHeAccepts() {
        DossierId id = portal.aCompleteDraft(head, "TDKT-P01");

        UUID asked = transferring.askColleague(head, id, clerk.account(), "Nhờ anh làm tiếp.");
        assertThat(transferring.askColleague(head, id, clerk.account(), "")).isEqualTo(asked);
        portal.nextRequest();
        assertThat(portal.dossiers.get(id).filer()).isEqualTo(head.account());
        assertThat(transferring.waitingFor(clerk)).extracting(TransferLine::id).containsExactly(asked);
        assertThat(transferring.waitingFor(head)).isEmpty();

        transferring.accept(clerk, asked);
        transferring.accept(clerk, asked);
        portal.nextRequest();

        assertThat(portal.dossiers.get(id).filer()).isEqualTo(clerk.account());
        assertThat(portal.dossiers.get(id).organisation()).contains(new AgencyCode("DV-TRUONG"));
        assertThat(deciding.queue(desk)).isEmpty();
        assertThat(events(clerk)).containsExactly("TRANSFER_DONE", "TRANSFER_ASKED");
        assertThat(events(head)).containsExactly("TRANSFER_DONE");
        assertThat(portal.trail(id.toString())).containsSubsequence("TRANSFER_ASKED", "TRANSFER_ACCEPTED");
    }

    @Test
    void toAnotherUnitItGoesOnlyOnceTheDeskHasApprovedAndTheOtherSeesNothingBefore() {
        DossierId id = filed();
        UUID asked = transferring.askUnit(head, id, "DV-CANGCA", "");
        portal.nextRequest();

        notFound(() -> portal.mine.view(station, id));
        assertThat(deciding.queue(desk)).isEmpty();
        refusedAs(() -> deciding.approve(desk, asked), TransferReason.TRANSFER_NOT_FOUND);
        assertThat(transferring.one(station, asked)).satisfies(line -> {
            assertThat(line.mayAnswer()).isTrue();
            assertThat(line.mayDecide()).isFalse();
            assertThat(line.from().name()).contains("Bến Đông");
        });

        transferring.accept(station, asked);
        portal.nextRequest();
        notFound(() -> portal.mine.view(station, id));
        assertThat(portal.mine.list(station)).isEmpty();
        assertThat(portal.mine.view(head, id).id()).isEqualTo(id);
        assertThat(deciding.queue(desk)).singleElement().satisfies(line -> assertThat(line.mayDecide())
                .isTrue());

        deciding.approve(desk, asked);
        deciding.approve(desk, asked);
        portal.nextRequest();

        assertThat(portal.mine.view(station, id).unitName()).contains("Cảng cá");
        assertThat(portal.dossiers.get(id).filer()).isEqualTo(station.account());
        notFound(() -> portal.mine.view(head, id));
        notFound(() -> portal.filing.withdraw(clerk, id, WHY));
        assertThat(transferring.of(desk, id)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(TransferState.DONE);
            assertThat(line.decided().orElseThrow().account()).isEqualTo(desk.account());
        });
        assertThat(portal.dossiers.get(id).progress())
                .extracting(line -> line.label())
                .contains("Progress.TRANSFERRED");
        assertThat(events(station)).containsSubsequence("TRANSFER_DONE", "TRANSFER_ASKED");
        assertThat(events(head)).containsSubsequence("TRANSFER_DONE", "TRANSFER_ACCEPTED");
        assertThat(events(desk)).contains("TRANSFER_ACCEPTED");
        assertThat(bodies(station)).noneMatch(body -> body.contains("cô Nguyễn Thị Lụa"));
        assertThat(portal.trail(id.toString())).containsSubsequence("TRANSFER_ACCEPTED", "TRANSFER_APPROVED");
    }

    @Test
    void aPersonTakesItInHisOwnNameAndIsFoundByNameAndSignInNameTogether() {
        DossierId id = portal.aCompleteDraft(head, "TDKT-P03");
        Actor citizen = portal.actor("congdan");
        for (String[] wrong : new String[][] {
            {"congdan", "Ai Khác"}, {"khong.co", "Nguyễn Thị Lụa"}, {"cangca", station.displayName()}
        }) {
            refusedAs(() -> transferring.askPerson(head, id, wrong[0], wrong[1], ""), TransferReason.PERSON_UNKNOWN);
        }

        UUID asked = transferring.askPerson(head, id, "CongDan", "nguyễn  thị lụa", "");
        transferring.accept(citizen, asked);
        deciding.approve(desk, asked);
        portal.nextRequest();

        assertThat(portal.dossiers.get(id).organisation()).isEmpty();
        assertThat(portal.mine.list(citizen)).hasSize(1);
        assertThat(portal.mine.list(head)).isEmpty();
        // a person is asked what a unit's letter would have said
        portal.drafts.answer(citizen, id, Map.of("NOI_XAY_RA", "Suối Ngà", "BIET_QUA_DAU", "Tôi có mặt và chứng kiến"));
        assertThat(portal.filing.file(citizen, id).filer()).isEqualTo(citizen.displayName());
    }

    @Test
    void eitherSideAndTheOfficeMayEndItWithAReasonAndNothingChanges() {
        DossierId id = filed();
        UUID refused = transferring.askUnit(head, id, "DV-CANGCA", "");
        refusedAs(() -> transferring.askUnit(head, id, "DV-TRAMYTE", ""), TransferReason.TRANSFER_OPEN_ALREADY);
        refusedAs(() -> transferring.refuse(station, refused, "không"), IdentityReason.REASON_MISSING);
        transferring.refuse(station, refused, WHY);
        refusedAs(() -> transferring.accept(station, refused), TransferReason.TRANSFER_OVER);

        UUID rejected = transferring.askUnit(head, id, "DV-CANGCA", "");
        transferring.accept(station, rejected);
        deciding.reject(desk, rejected, WHY);
        refusedAs(() -> deciding.approve(desk, rejected), TransferReason.TRANSFER_OVER);

        UUID withdrawn = transferring.askUnit(clerk, id, "DV-CANGCA", "");
        transferring.accept(station, withdrawn);
        transferring.withdraw(head, withdrawn, WHY);
        refusedAs(() -> deciding.approve(desk, withdrawn), TransferReason.TRANSFER_OVER);
        portal.nextRequest();

        assertThat(portal.dossiers.get(id).organisation()).contains(new AgencyCode("DV-TRUONG"));
        notFound(() -> portal.mine.view(station, id));
        assertThat(transferring.of(head, id))
                .extracting(TransferLine::state)
                .containsExactlyInAnyOrder(TransferState.WITHDRAWN, TransferState.REJECTED, TransferState.REFUSED);
        assertThat(events(station)).contains("TRANSFER_REFUSED", "TRANSFER_WITHDRAWN");
        assertThat(bodies(head)).anyMatch(body -> body.contains(WHY));
    }

    @Test
    void whoIsNoSideOfItNeitherAsksNorAnswersNorDecides() {
        DossierId id = filed();
        UUID asked = transferring.askUnit(head, id, "DV-CANGCA", "");
        Actor company = portal.actor("doanhnghiep");
        Actor otherDesk = portal.with("DESK@H99.01");

        for (Actor other : List.of(company, portal.actor("congdan"), otherDesk, portal.with("EC_OFFICER@H99"))) {
            refusedAs(() -> transferring.one(other, asked), TransferReason.TRANSFER_NOT_FOUND);
            refusedAs(() -> transferring.askUnit(other, id, "DV-TRAMYTE", ""), TransferReason.TRANSFER_NOT_FOUND);
            refusedAs(() -> transferring.accept(other, asked), TransferReason.TRANSFER_NOT_FOUND);
            refusedAs(() -> transferring.refuse(other, asked, WHY), TransferReason.TRANSFER_NOT_FOUND);
            refusedAs(() -> transferring.withdraw(other, asked, WHY), TransferReason.TRANSFER_NOT_FOUND);
        }
        refusedAs(() -> transferring.accept(head, asked), TransferReason.TRANSFER_NOT_FOUND);
        refusedAs(() -> transferring.withdraw(station, asked, WHY), TransferReason.TRANSFER_NOT_FOUND);
        transferring.accept(station, asked);
        for (Actor other : List.of(company, head, station, otherDesk, portal.with("EC_HEAD@H99"))) {
            refusedAs(() -> deciding.approve(other, asked), TransferReason.TRANSFER_NOT_FOUND);
            refusedAs(() -> deciding.reject(other, asked, WHY), TransferReason.TRANSFER_NOT_FOUND);
        }
        Actor both = actor(station.account().value(), "APPLICANT@DV-CANGCA", "DESK@H99");
        refusedAs(() -> deciding.approve(both, asked), TransferReason.NOT_BY_ONE_CONCERNED);
    }

    @Test
    void whatCouldNotBeTheirsIsRefusedWhenAskedAndAgainWhenDecided() {
        DossierId id = filed();
        refusedAs(() -> transferring.askUnit(head, id, "", ""), TransferReason.UNIT_MISSING);
        refusedAs(() -> transferring.askUnit(head, id, "DV-TRUONG", ""), TransferReason.THE_SAME_OWNER);
        refusedAs(
                () -> transferring.askPerson(head, id, "congdan", "Nguyễn Thị Lụa", ""),
                TransferReason.MAY_NOT_FILE_THIS);
        refusedAs(
                () -> transferring.askColleague(head, id, new AccountName("cangca"), ""),
                TransferReason.COLLEAGUE_UNKNOWN);
        refusedAs(() -> transferring.askColleague(head, id, head.account(), ""), TransferReason.COLLEAGUE_UNKNOWN);
        UUID asked = transferring.askUnit(head, id, "DV-CANGCA", "");
        transferring.accept(station, asked);
        portal.filing.withdraw(head, id, WHY);
        portal.nextRequest();
        assertThat(portal.dossiers.get(id).state()).isEqualTo(DossierState.WITHDRAWN);

        refusedAs(() -> deciding.approve(desk, asked), TransferReason.DOSSIER_CLOSED);
        deciding.reject(desk, asked, WHY);
        refusedAs(() -> transferring.askUnit(head, id, "DV-CANGCA", ""), TransferReason.DOSSIER_CLOSED);
    }

    private DossierId filed() {
        DossierId id = portal.aCompleteDraft(head, "TDKT-P01");
        portal.filing.file(head, id);
        portal.nextRequest();
        return id;
    }

    private List<String> events(Actor reader) {
        return portal.inbox.of(reader).stream()
                .map(InboxLine::event)
                .filter(event -> event.startsWith("TRANSFER_"))
                .toList();
    }

    private List<String> bodies(Actor reader) {
        return portal.inbox.of(reader).stream()
                .filter(line -> line.event().startsWith("TRANSFER_"))
                .map(InboxLine::body)
                .toList();
    }

    private static Actor actor(String account, String... duties) {
        return new Actor(
                new AccountName(account),
                account,
                null,
                null,
                java.util.Set.of(Arrays.stream(duties).map(Duty::of).toArray(Duty[]::new)));
    }

    private static void notFound(ThrowingCallable act) {
        refusedAs(act, vn.bieuduong.dossier.DossierReason.NOT_FOUND);
    }

    private static void refusedAs(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }
}
