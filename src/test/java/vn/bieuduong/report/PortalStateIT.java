package vn.bieuduong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.account.AccountForm;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/** What the administrator's overview counts is what is there; nobody else is told. */
@ExtendWith(Database.class)
class PortalStateIT {

    @Test
    void theCountsAreThoseOfTheProvinceAndForItsAdministratorAlone(EntityManager em) {
        Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        LoadedProvince.into(em, settings, clock);
        Accounts accounts = new Accounts(em, settings, clock);
        Actor administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
        PortalState state = new PortalState(em, settings, clock);
        PortalState.Counts before = state.counts(administrator);
        LoadedProvince.opening(em, settings, clock)
                .openAndInvite(
                        administrator,
                        new AccountForm(
                                "nguoi.moi", new PersonForm("Người Mới", null, null, null, null), "H99", List.of()));
        em.flush();

        PortalState.Counts now = state.counts(administrator);
        assertThat(now.accounts())
                .isEqualTo(before.accounts() + 1)
                .isEqualTo(accounts.all().size());
        assertThat(now.invitations()).isEqualTo(before.invitations() + 1);
        assertThat(now.bodies()).isEqualTo(15);
        assertThat(now.applications() + now.deletions() + now.givenUp() + now.incidents())
                .isZero();
        Actor officer = accounts.acting(new AccountName("chuyenvien")).orElseThrow();
        assertThatThrownBy(() -> state.counts(officer)).isInstanceOf(Refusal.class);
    }
}
