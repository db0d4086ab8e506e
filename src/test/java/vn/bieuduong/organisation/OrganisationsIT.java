package vn.bieuduong.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

@ExtendWith(Database.class)
class OrganisationsIT {

    private final Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
    private EntityManager em;
    private Organisations organisations;
    private Accounts accounts;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        LoadedProvince.into(em, settings, Clock.systemUTC());
        em.clear();
        organisations = new Organisations(em, settings);
        accounts = new Accounts(em, settings, Clock.systemUTC());
    }

    @Test
    void theProvinceComesBeforeItsCommunes() {
        assertThat(organisations.agencies())
                .extracting(Organisation::code)
                .containsExactly("H99", "H99.01", "H99.02", "H99.03");
    }

    @Test
    void theProvinceIsCompetentForItsLevelAndTheChosenCommuneForTheOther() {
        assertThat(organisations.competentFor("PROVINCE", null).code()).isEqualTo("H99");
        assertThat(organisations.competentFor("COMMUNE", "H99.02").name()).isEqualTo("Ủy ban nhân dân phường Bến Đông");
        refused(() -> organisations.competentFor("COMMUNE", null), IdentityReason.COMMUNE_NEEDED);
        refused(() -> organisations.competentFor("COMMUNE", "H99"), IdentityReason.NOT_AN_AGENCY);
        refused(() -> organisations.competentFor("COMMUNE", "H00"), IdentityReason.ORGANISATION_UNKNOWN);
    }

    @Test
    void aUnitLiesInTheCommuneAboveIt() {
        assertThat(organisations.communeOf("DV-TRAMYTE"))
                .map(Organisation::code)
                .contains("H99.01");
        assertThat(organisations.communeOf("H99.03")).map(Organisation::code).contains("H99.03");
        assertThat(organisations.communeOf("H99.10")).isEmpty();
    }

    @Test
    void anApplicantFilesAsWhatHisUnitIsAndAsACitizen() {
        assertThat(organisations.applicantKinds(accounts.acting("tramyte").orElseThrow()))
                .isEqualTo(Set.of("co_quan_don_vi_thuoc_xa", "truong_hoc_tram_y_te", "ca_nhan_to_chuc_phat_hien"));
        assertThat(organisations.applicantKinds(accounts.acting("congdan").orElseThrow()))
                .isEqualTo(Set.of("ca_nhan_to_chuc_phat_hien"));
        assertThat(organisations.applicantKinds(accounts.acting("motcua").orElseThrow()))
                .isEmpty();
    }

    @Test
    void whoeverHoldsADutyIsFoundByIt() {
        assertThat(accounts.holding(Role.EC_OFFICER, "H99"))
                .extracting(Actor::account)
                .containsExactlyInAnyOrder("chuyenvien", "chuyenvien2");
        assertThat(accounts.holding(Role.COUNCIL_MEMBER, "H99"))
                .extracting(Actor::account)
                .contains("giamdoc", "uyvien1", "uyvien2", "uyvien3");
        assertThat(accounts.holding(Role.EC_OFFICER, "H99.01")).isEmpty();
    }

    @Test
    void loadingAgainTakesOverWhatChangedAndOpensNothingTwice() {
        accounts.get("motcua").hold(Set.of(new Duty(Role.CHAIR, "H99")));
        accounts.get("motcua").disable();
        em.flush();

        LoadedProvince.into(em, settings, Clock.systemUTC());
        em.clear();

        assertThat(accounts.actor(accounts.get("motcua")).groups()).containsExactly("DESK@H99");
        assertThat(accounts.get("motcua").isDisabled())
                .as("an administrator's act stays")
                .isTrue();
        assertThat(organisations.all()).hasSize(15);
    }

    private static void refused(ThrowingCallable act, IdentityReason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }
}
