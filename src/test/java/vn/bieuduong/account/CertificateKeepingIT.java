package vn.bieuduong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;

/** Which certificates are taken for somebody's own: he reads, an administrator adds and ends with a reason. */
@ExtendWith(Database.class)
class CertificateKeepingIT {
    private static final AccountName CHUTICH = new AccountName("chutich");

    private static final String SHA256 = "0f".repeat(32);
    private static final String WHY = "Đã đối chiếu với thiết bị của người ký";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private EntityManager em;
    private Accounts accounts;
    private CertificateKeeping keeping;
    private Actor administrator;
    private Actor chair;

    @BeforeEach
    void theDemonstrationProvince(EntityManager manager) {
        em = manager;
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        LoadedProvince.into(em, settings, clock);
        nextRequest();
        accounts = new Accounts(em, settings, clock);
        keeping = new CertificateKeeping(
                accounts, new AccountSearch(em, settings, clock), new AuditTrail(em, clock), clock);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
        chair = accounts.acting(CHUTICH).orElseThrow();
    }

    @Test
    void aListedCertificateCountsUntilItIsEndedAndBothStayToBeRead() {
        keeping.add(administrator, CHUTICH, "0F:".repeat(31) + "0f", "USB token VGCA", WHY);
        nextRequest();
        assertThat(accounts.get(CHUTICH).certificates()).containsExactly(new Sha256(SHA256));
        CertificateList mine = keeping.mine(chair);
        assertThat(mine.personalId().orElseThrow()).startsWith("*********").doesNotContain("0990");
        assertThat(mine.open()).isEqualTo(1);

        keeping.end(administrator, CHUTICH, mine.lines().get(0).id(), "Thiết bị đã bị mất, khóa không dùng nữa");
        nextRequest();

        assertThat(accounts.get(CHUTICH).certificates()).isEmpty();
        assertThat(keeping.mine(chair).lines()).singleElement().satisfies(line -> {
            assertThat(line.isOpen()).isFalse();
            assertThat(line.reason()).isEqualTo(WHY);
            assertThat(line.endedBy()).contains("quantrivien");
        });
        keeping.add(administrator, CHUTICH, SHA256, "USB token tìm lại được", WHY);
        nextRequest();
        assertThat(keeping.mine(chair).lines()).hasSize(2);
        assertThat(trail())
                .anyMatch(line -> line.startsWith("quantrivien CERTIFICATE_ADDED chutich USB token VGCA"))
                .anyMatch(line -> line.startsWith("quantrivien CERTIFICATE_ENDED chutich USB token VGCA"));
    }

    /** Of two thousand accounts of units a page would be no use: only whoever acts for an office is there, and is found by any word. */
    @Test
    void whoeverActsForAnOfficeIsFoundPageByPage() {
        keeping.add(administrator, CHUTICH, SHA256, "USB token", WHY);

        assertThat(keeping.find(administrator, "chutich", 1).lines())
                .filteredOn(one -> one.account().equals(CHUTICH))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.open()).isEqualTo(1);
                    assertThat(one.numbered()).isTrue();
                });
        CertificateKeeping.Holders all = keeping.find(administrator, "", 1);
        assertThat(all.lines())
                .extracting(CertificateKeeping.Holder::account)
                .contains(CHUTICH, new AccountName("motcua"))
                .doesNotContain(new AccountName("congdan"), new AccountName("truonghoc"));
        assertThat(all.more()).isFalse();
        assertThat(keeping.find(administrator, "", 2).lines()).isEmpty();
        assertThat(keeping.find(administrator, "không ai tên thế", 1).lines()).isEmpty();
    }

    @Test
    void onlyAnAdministratorAddsEndsAndReadsOthersLists() {
        keeping.add(administrator, CHUTICH, SHA256, "USB token", WHY);
        UUID id = keeping.mine(chair).lines().get(0).id();

        refused(() -> keeping.add(chair, CHUTICH, "aa".repeat(32), "Của tôi", WHY), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.end(chair, CHUTICH, id, WHY), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.of(chair, CHUTICH), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.find(chair, "", 1), IdentityReason.NOT_ALLOWED);
        assertThat(keeping.mine(accounts.acting(new AccountName("motcua")).orElseThrow())
                        .lines())
                .isEmpty();
    }

    @Test
    void whatIsWrongIsNamedAtOnce() {
        refused(
                () -> keeping.add(administrator, CHUTICH, "12", " ", "vì"),
                IdentityReason.CERTIFICATE_MALFORMED,
                IdentityReason.CERTIFICATE_LABEL_MISSING,
                IdentityReason.REASON_MISSING);
        keeping.add(administrator, CHUTICH, SHA256, "USB token", WHY);
        refused(
                () -> keeping.add(administrator, CHUTICH, SHA256, "USB token", WHY),
                IdentityReason.CERTIFICATE_THERE_ALREADY);
        refused(
                () -> keeping.end(
                        administrator,
                        new AccountName("motcua"),
                        keeping.mine(chair).lines().get(0).id(),
                        WHY),
                IdentityReason.CERTIFICATE_UNKNOWN);
        refused(() -> keeping.of(administrator, new AccountName("khong.co")), IdentityReason.ACCOUNT_NOT_FOUND);
    }

    private void nextRequest() {
        em.flush();
        em.clear();
    }

    @SuppressWarnings("unchecked")
    private List<String> trail() {
        em.flush();
        return em.createNativeQuery("select actor || ' ' || act || ' ' || subject || ' ' || details from audit.line")
                .getResultList();
    }

    private static void refused(ThrowingCallable act, IdentityReason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactlyInAnyOrder(reasons));
    }
}
