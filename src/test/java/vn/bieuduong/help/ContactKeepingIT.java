package vn.bieuduong.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
import vn.bieuduong.platform.id.AccountName;

/** Whom to ask is said by page, each change with who made it and why; the configuration counts until then. */
@ExtendWith(Database.class)
class ContactKeepingIT {

    private static final Contact OURS =
            new Contact("Phòng Thi đua", "Số 2, đường Hòa Bình", "0299 3001 222", "td@lacha.example", "Giờ hành chính");
    private static final String WHY = "Phòng chuyển trụ sở ngày 20/11/2026";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
    private ContactKeeping keeping;
    private ShownContact shown;
    private Accounts accounts;
    private Actor administrator;

    @BeforeEach
    void theProvince(EntityManager em) {
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        LoadedProvince.into(em, settings, clock);
        keeping = new ContactKeeping(em, new AuditTrail(em, clock), clock);
        shown = new ShownContact(keeping, new Help(Path.of("config"), true), clock);
        accounts = new Accounts(em, settings, clock);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
    }

    @Test
    void whatWasSaidLastStandsAtTheFootAndEveryChangeStays() {
        assertThat(shown.now().office()).contains("hư cấu");
        keeping.change(administrator, OURS, WHY);
        assertThat(shown.now().office()).as("seen a moment ago").contains("hư cấu");
        LoadedProvince.forward(clock, Duration.ofMinutes(1));
        assertThat(shown.now()).isEqualTo(OURS);

        keeping.change(administrator, new Contact("Phòng Khác", "", "", "", ""), WHY);
        shown.lookAgain();
        assertThat(shown.now().office()).isEqualTo("Phòng Khác");
        assertThat(keeping.history(administrator))
                .extracting(one -> one.contact().office(), ContactChange::by, ContactChange::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Phòng Khác", "quantrivien", WHY),
                        org.assertj.core.groups.Tuple.tuple("Phòng Thi đua", "quantrivien", WHY));
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndOnlyAdministratorsChangeIt() {
        refused(new Contact("", "x".repeat(201), "gọi", "không", ""), "", 5);
        keeping.change(administrator, OURS, WHY);
        refused(OURS, WHY, 1);
        Actor other = accounts.acting(new AccountName("chutich")).orElseThrow();
        assertThatThrownBy(() -> keeping.change(other, OURS, WHY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::reason)
                        .containsExactly(IdentityReason.NOT_ALLOWED));
        assertThatThrownBy(() -> keeping.history(other)).isInstanceOf(Refusal.class);
    }

    private void refused(Contact contact, String reason, int findings) {
        assertThatThrownBy(() -> keeping.change(administrator, contact, reason))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.findings()).hasSize(findings));
    }
}
