package vn.bieuduong.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** The rosters of authorised signatories: from the configuration, by the administrator's hand, never lost. */
@ExtendWith(Database.class)
class RosterKeepingIT {
    private static final AgencyCode DV_THON = new AgencyCode("DV-THON");
    private static final AgencyCode DV_TRUONG = new AgencyCode("DV-TRUONG");

    private static final String WHY = "Theo giấy giao quyền số 12/GGQ";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
    private EntityManager em;
    private RosterKeeping keeping;
    private RosterSearch search;
    private Accounts accounts;
    private Actor administrator;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        LoadedProvince.into(em, settings, clock);
        em.clear();
        keeping = LoadedProvince.rosters(em, settings, clock);
        search = new RosterSearch(em, settings, clock);
        accounts = new Accounts(em, settings, clock);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
    }

    @Test
    void theConfigurationsRosterIsThereWithItsDays() {
        Roster school = keeping.roster(administrator, DV_TRUONG);

        assertThat(school.lines())
                .extracting(SignatoryView::fullName, SignatoryView::state)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Đinh Thị Mai Hương", SignatoryState.IN_FORCE),
                        org.assertj.core.groups.Tuple.tuple("Phùng Văn Tín", SignatoryState.ENDED));
        assertThat(school.lines().get(0).state()).as("in force first").isEqualTo(SignatoryState.IN_FORCE);
    }

    @Test
    void rostersAreFoundByAnyWordAPageAtATime() {
        assertThat(search.find(administrator, "", false, 1).lines())
                .anyMatch(line -> line.code().equals("DV-TRUONG") && line.inForce() == 3)
                .anyMatch(line -> line.code().equals("H99.02") && line.inForce() == 0);
        assertThat(search.find(administrator, "truong ben dong", false, 7))
                .satisfies(found -> assertThat(found.page()).isEqualTo(1))
                .satisfies(found -> assertThat(found.lines())
                        .extracting(RosterList.Line::code)
                        .contains("DV-TRUONG"));
        assertThat(search.find(administrator, "", true, 1).lines())
                .isNotEmpty()
                .allMatch(line -> line.inForce() == 0)
                .noneMatch(line -> line.code().equals("H99"));
        assertThat(search.find(administrator, "%", false, 1).lines()).isEmpty();
    }

    @Test
    void whoeverIsAddedAndEndedStaysToBeReadAndTheTrailSaysWhyWithoutNumbers() {
        UUID id = keeping.add(administrator, DV_TRUONG, deputy("2026-11-01", null), WHY);
        nextRequest();
        LoadedProvince.forward(clock, Duration.ofDays(2));
        keeping.end(administrator, DV_TRUONG, id, LocalDate.of(2026, 11, 24), "Ủy quyền đã hết hiệu lực");
        nextRequest();

        SignatoryView line = line("DV-TRUONG", id);
        assertThat(line.state()).isEqualTo(SignatoryState.ENDED);
        assertThat(line.to()).contains(LocalDate.of(2026, 11, 24));
        assertThat(line.reason()).isEqualTo(WHY);
        assertThat(line.endReason()).contains("Ủy quyền đã hết hiệu lực");
        Signatory kept = new Signatories(em)
                .of(DV_TRUONG).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(kept.validToAsOf(Instant.parse("2026-11-24T00:00:00Z")))
                .as("what was known the day before")
                .isEmpty();
        assertThat(trail())
                .anyMatch(one -> one.startsWith("quantrivien SIGNATORY_ADDED DV-TRUONG Tống Văn Khải"))
                .anyMatch(one -> one.startsWith("quantrivien SIGNATORY_ENDED DV-TRUONG Tống Văn Khải"))
                .noneMatch(one -> one.contains("099078380071"));
    }

    @Test
    void anEndOnlyComesNearerAndADayBeforeTheFirstSaysItNeverCounted() {
        UUID id = keeping.add(administrator, DV_TRUONG, deputy("2026-11-01", "2026-12-31"), WHY);

        refused(
                () -> keeping.end(administrator, DV_TRUONG, id, LocalDate.of(2027, 1, 1), WHY),
                IdentityReason.SIGNATORY_ENDS_ALREADY);
        keeping.end(administrator, DV_TRUONG, id, LocalDate.of(2026, 10, 31), WHY);

        assertThat(line("DV-TRUONG", id).state()).isEqualTo(SignatoryState.VOID);
    }

    @Test
    void onlyAnAdministratorSeesAndKeepsRosters() {
        UUID id = keeping.roster(administrator, DV_TRUONG).lines().get(0).id();
        for (String other : List.of("truonghoc", "motcua", "chutich")) {
            Actor actor = accounts.acting(new AccountName(other)).orElseThrow();
            refused(() -> search.find(actor, "", false, 1), IdentityReason.NOT_ALLOWED);
            refused(() -> keeping.roster(actor, DV_TRUONG), IdentityReason.NOT_ALLOWED);
            refused(() -> keeping.add(actor, DV_TRUONG, deputy("2026-11-01", null), WHY), IdentityReason.NOT_ALLOWED);
            refused(() -> keeping.end(actor, DV_TRUONG, id, TODAY, WHY), IdentityReason.NOT_ALLOWED);
        }
    }

    @Test
    void everyMistakeOfALineIsNamedAtOnce() {
        refused(
                () -> keeping.add(
                        administrator,
                        DV_TRUONG,
                        new SignatoryForm(" ", "", Set.of(), null, null, null, null, null),
                        "vì"),
                IdentityReason.SIGNATORY_NAME_MISSING,
                IdentityReason.SIGNATORY_TITLE_MISSING,
                IdentityReason.SIGNATORY_ROLE_MISSING,
                IdentityReason.SIGNATORY_NUMBER_MISSING,
                IdentityReason.SIGNATORY_FROM_MISSING,
                IdentityReason.REASON_MISSING);
        refused(
                () -> keeping.add(
                        administrator,
                        DV_TRUONG,
                        new SignatoryForm(
                                "A",
                                "B",
                                Set.of(SigningRole.CHAIR),
                                "12",
                                "9900001123",
                                "1",
                                TODAY,
                                TODAY.minusDays(1)),
                        WHY),
                IdentityReason.SIGNATORY_PERSONAL_ID_WRONG,
                IdentityReason.SIGNATORY_TAX_CODE_WRONG,
                IdentityReason.SIGNATORY_BUDGET_CODE_WRONG,
                IdentityReason.SIGNATORY_ENDS_BEFORE_IT_BEGINS);
        UUID elsewhere = keeping.roster(administrator, DV_THON).lines().get(0).id();
        refused(() -> keeping.end(administrator, DV_TRUONG, elsewhere, TODAY, WHY), IdentityReason.SIGNATORY_UNKNOWN);
        refused(
                () -> keeping.end(administrator, DV_THON, elsewhere, null, "vì"),
                IdentityReason.REASON_MISSING,
                IdentityReason.SIGNATORY_LAST_DAY_MISSING);
        keeping.add(administrator, DV_TRUONG, deputy("2026-11-01", null), WHY);
        refused(
                () -> keeping.add(administrator, DV_TRUONG, deputy("2026-11-01", null), WHY),
                IdentityReason.SIGNATORY_THERE_ALREADY);
        refused(() -> keeping.roster(administrator, new AgencyCode("DV-KHONG-CO")), IdentityReason.ROSTER_NOT_FOUND);
    }

    @Test
    void loadingAgainAddsNothingTwiceAndReopensNothing() {
        SignatoryView head = keeping.roster(administrator, DV_THON).lines().get(0);
        keeping.end(administrator, DV_THON, head.id(), TODAY.minusDays(1), "Đã thôi giữ chức trưởng thôn");
        int before = keeping.roster(administrator, DV_THON).lines().size();
        nextRequest();

        LoadedProvince.into(em, settings, clock);
        nextRequest();

        assertThat(keeping.roster(administrator, DV_THON).lines()).hasSize(before);
        assertThat(line("DV-THON", head.id()).state()).isEqualTo(SignatoryState.ENDED);
    }

    private static SignatoryForm deputy(String from, @Nullable String to) {
        return new SignatoryForm(
                "Tống  Văn Khải",
                "Phó Hiệu trưởng",
                EnumSet.of(SigningRole.SUBMITTING_UNIT),
                "099 078 380 071",
                "",
                null,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private SignatoryView line(String unit, UUID id) {
        return keeping.roster(administrator, new AgencyCode(unit)).lines().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
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
