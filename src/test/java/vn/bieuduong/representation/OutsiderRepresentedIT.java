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
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Who has no account is represented as well: by the paper alone, known by what was typed, and nobody ever signs in as him. */
@ExtendWith(Database.class)
class OutsiderRepresentedIT {
    private static final AgencyCode H99 = new AgencyCode("H99");

    @TempDir
    private Path data;

    private EntityManager em;
    private Portal portal;
    private Representing representing;
    private MandateDeciding deciding;
    private MandateEnding ending;
    private DossierTrace trace;
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
        desk = portal.with("DESK@H99");
    }

    @Test
    void somebodyWithoutAnAccountIsRepresentedOnceTheDeskAcceptsThePaperAndIsToldByHisOwnWays() {
        Actor agent = portal.actor("cangca");
        MandateForm bad = outsider("", "", "", "");
        refused(
                () -> representing.ask(agent, withPaper(bad, "giay.pdf"), H99),
                MandateReason.PERSON_NUMBER_MISSING,
                MandateReason.PERSON_UNREACHABLE);
        UUID mandate = representing.ask(
                agent, withPaper(outsider("079085000123", "ba.lan@thu.example", "", ""), "giay.pdf"), H99);
        assertThat(representing.ask(
                        agent, withPaper(outsider("079085000123", "ba.lan@thu.example", "", ""), "giay.pdf"), H99))
                .isEqualTo(mandate);
        portal.nextRequest();
        assertThat(mailed("ba.lan@thu.example")).containsExactly("PERSON_MANDATE_ASKED");
        assertThat(people("ud%"))
                .as("nobody is opened from what a stranger typed")
                .isEmpty();

        deciding.approve(desk, mandate);
        portal.nextRequest();
        String account = people("ud%").getFirst();
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        assertThat(accounts.acting(new AccountName(account))).isEmpty();
        assertThat(accounts.secret(account)).get().matches(secret -> !secret.mayAct());
        assertThat(accounts.meantBy("ba.lan@thu.example"))
                .as("no link to choose a password")
                .isEmpty();
        DossierId id = portal.aCompleteDraft(portal.actor("cangca"), "PRINCIPAL:" + account, "TDKT-P03");
        portal.filing.file(portal.actor("cangca"), id);
        portal.nextRequest();

        assertThat(portal.dossiers.get(id).filerName()).isEqualTo("Trần Thị Lan");
        assertThat(mailed("ba.lan@thu.example")).contains("PERSON_MANDATE_GIVEN", "FILED");
        assertThat(trace.notices(desk, id))
                .filteredOn(line -> line.name().filter("Trần Thị Lan"::equals).isPresent())
                .allMatch(line -> !line.isInPortal() && line.address().isPresent())
                .isNotEmpty();
        assertThat(trace.outsider(desk, id)).get().matches(one -> one.number().equals("079085000123"));

        refused(() -> deciding.endFor(desk, mandate, ""), IdentityReason.REASON_MISSING);
        refused(
                () -> deciding.endFor(portal.with("DESK@H99.01"), mandate, "Bà Lan gọi"),
                MandateReason.MANDATE_NOT_FOUND);
        deciding.endFor(desk, mandate, "Bà Lan gọi điện xin chấm dứt");
        portal.nextRequest();
        gone(portal.actor("cangca"), id);

        UUID again = representing.ask(
                portal.actor("cangca"), withPaper(outsider("079085000123", "", "0912345678", ""), "giay.pdf"), H99);
        deciding.approve(desk, again);
        portal.nextRequest();
        assertThat(people("ud%"))
                .as("the same person by the same representative")
                .containsExactly(account);
        assertThat(portal.mine.list(portal.actor("cangca"))).hasSize(1);
        UUID another = representing.ask(
                portal.actor("truonghoc"), withPaper(outsider("079085000123", "", "", "12 Lê Lợi"), "giay.pdf"), H99);
        deciding.approve(desk, another);
        portal.nextRequest();
        assertThat(people("ud%"))
                .as("who was not his representative sees nothing of before")
                .hasSize(2);
        assertThat(portal.mine.list(portal.actor("truonghoc"))).isEmpty();
    }

    @Test
    void whoWasToBeRepresentedIsForgottenSomeTimeAfterItCameToNothing() {
        Actor agent = portal.actor("cangca");
        UUID one = representing.ask(
                agent, withPaper(outsider("079085000123", "ba.lan@thu.example", "", ""), "giay.pdf"), H99);
        deciding.refuse(desk, one, "Giấy không có chữ ký của người uỷ quyền");
        portal.nextRequest();
        ending.forget();
        portal.nextRequest();
        assertThat(representing.one(desk, one).person()).isPresent();

        portal.forward(Duration.ofDays(181));
        ending.forget();
        portal.nextRequest();

        assertThat(representing.one(desk, one).person()).isEmpty();
        assertThat(em.createNativeQuery("select person_number from mandate where person_number is not null")
                        .getResultList())
                .isEmpty();
    }

    private static MandateForm outsider(String number, String email, String phone, String address) {
        return form("", "", "", 0, 30)
                .of(new RepresentedPerson(new PersonForm("Trần Thị Lan", null, number, email, phone), address));
    }

    @SuppressWarnings("unchecked")
    private List<String> mailed(String address) {
        return em.createNativeQuery("select event from outbox_message where address = ?1 order by created_at")
                .setParameter(1, address)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<String> people(String like) {
        return em.createNativeQuery(
                        "select name from account where name like ?1 and represented_only order by opened_at")
                .setParameter(1, like)
                .getResultList();
    }

    private void gone(Actor agent, DossierId id) {
        assertThat(portal.mine.list(agent)).isEmpty();
        refused(() -> portal.mine.view(agent, id), DossierReason.NOT_FOUND);
        refused(() -> trace.outsider(agent, id), MandateReason.MANDATE_NOT_FOUND);
    }

    private static void refused(ThrowingCallable act, Reason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reasons));
    }
}
