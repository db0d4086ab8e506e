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
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

@ExtendWith(Database.class)
class OrganisationsIT {
    private static final AccountName MOTCUA = new AccountName("motcua");
    private static final AgencyCode H99 = new AgencyCode("H99");
    private static final AgencyCode H99_01 = new AgencyCode("H99.01");
    private static final AgencyCode H99_03 = new AgencyCode("H99.03");

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
                .containsExactly(H99, H99_01, new AgencyCode("H99.02"), H99_03);
    }

    @Test
    void theProvinceIsCompetentForItsLevelAndTheChosenCommuneForTheOther() {
        assertThat(organisations.competentFor("PROVINCE", null).code()).isEqualTo(H99);
        assertThat(organisations
                        .competentFor("COMMUNE", new AgencyCode("H99.02"))
                        .name())
                .isEqualTo("Ủy ban nhân dân phường Bến Đông");
        refused(() -> organisations.competentFor("COMMUNE", null), IdentityReason.COMMUNE_NEEDED);
        refused(() -> organisations.competentFor("COMMUNE", H99), IdentityReason.NOT_AN_AGENCY);
        refused(
                () -> organisations.competentFor("COMMUNE", new AgencyCode("H00")),
                IdentityReason.ORGANISATION_UNKNOWN);
    }

    @Test
    void aUnitLiesInTheCommuneAboveIt() {
        assertThat(organisations.communeOf(new AgencyCode("DV-TRAMYTE")))
                .map(Organisation::code)
                .contains(H99_01);
        assertThat(organisations.communeOf(H99_03)).map(Organisation::code).contains(H99_03);
        assertThat(organisations.communeOf(new AgencyCode("H99.10"))).isEmpty();
    }

    @Test
    void aUnitFilesAsWhatItIsAndAsACitizenMay() {
        assertThat(organisations.applicantKinds(new AgencyCode("DV-TRAMYTE")))
                .isEqualTo(Set.of("co_quan_don_vi_thuoc_xa", "truong_hoc_tram_y_te", "ca_nhan_to_chuc_phat_hien"));
        assertThat(Organisations.citizenKinds()).isEqualTo(Set.of("ca_nhan_to_chuc_phat_hien"));
        assertThat(organisations.applicantKinds(new AgencyCode("DV-KHONG-CO"))).isEmpty();
    }

    @Test
    void whoeverHoldsADutyIsFoundByIt() {
        assertThat(accounts.holding(Role.EC_OFFICER, H99))
                .extracting(Actor::account)
                .containsExactlyInAnyOrder(new AccountName("chuyenvien"), new AccountName("chuyenvien2"));
        assertThat(accounts.holding(Role.COUNCIL_MEMBER, H99))
                .extracting(Actor::account)
                .contains(
                        new AccountName("giamdoc"),
                        new AccountName("uyvien1"),
                        new AccountName("uyvien2"),
                        new AccountName("uyvien3"));
        assertThat(accounts.holding(Role.EC_OFFICER, H99_01)).isEmpty();
    }

    @Test
    void loadingAgainTakesOverWhatChangedAndOpensNothingTwice() {
        accounts.get(MOTCUA).hold(Set.of(new Duty(Role.CHAIR, H99)));
        accounts.get(MOTCUA).disable();
        em.flush();

        LoadedProvince.into(em, settings, Clock.systemUTC());
        em.clear();

        assertThat(accounts.actor(accounts.get(MOTCUA)).groups()).containsExactly("DESK@H99");
        assertThat(accounts.get(MOTCUA).isDisabled())
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
