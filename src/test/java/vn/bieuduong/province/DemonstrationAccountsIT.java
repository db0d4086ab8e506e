package vn.bieuduong.province;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.account.DutyForm;
import vn.bieuduong.account.DutyKeeping;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Area;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.DutyPeriod;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Tài khoản trình diễn khi khởi động lại: duties that the configuration gives too stay as an administrator has changed them. */
@ExtendWith(Database.class)
class DemonstrationAccountsIT {

    private static final AccountName DESK = new AccountName("motcua");
    private static final Duty DUTY = new Duty(Role.DESK, new AgencyCode("H99"));
    private static final String WHY = "Phân công lại địa bàn từ tháng 12";
    private static final LocalDate LAST = LocalDate.of(2026, 11, 27);

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
    private final Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
    private EntityManager em;
    private Accounts accounts;
    private DutyKeeping duties;
    private Actor administrator;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        accounts = new Accounts(em, settings, clock);
        duties = LoadedProvince.duties(em, settings, clock);
        started();
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
    }

    @Test
    void theirDutiesKeepDaysAndAreas() {
        duties.limit(administrator, DESK, DUTY.group(), List.of("H99.02"), List.of(), WHY);
        duties.end(administrator, DESK, DUTY.group(), LAST, WHY);
        started();

        assertThat(held())
                .containsExactly(
                        new DutyPeriod(DUTY, null, LAST, new Area(Set.of(new AgencyCode("H99.02")), Set.of())));
    }

    @Test
    void whoHoldsOthersHoldsThoseOfTheConfigurationAgain() {
        duties.give(administrator, DESK, new DutyForm("CLERK", "H99", null, null));
        assertThat(held()).hasSize(2);
        started();

        assertThat(held()).containsExactly(DutyPeriod.always(DUTY));
    }

    private void started() {
        em.flush();
        em.clear();
        LoadedProvince.into(em, settings, clock);
        em.clear();
    }

    private Set<DutyPeriod> held() {
        return accounts.get(DESK).dutyPeriods();
    }
}
