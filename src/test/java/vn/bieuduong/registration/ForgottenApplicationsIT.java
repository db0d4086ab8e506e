package vn.bieuduong.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.Settings;

/** Who applied for a unit that was refused is known as long as config/retention.yaml says, and no longer. */
@ExtendWith(Database.class)
class ForgottenApplicationsIT {

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));

    @Test
    void aRefusedUnitsPersonIsForgottenWhenTheTimeIsOver(EntityManager em) {
        Settings settings = Portal.settings(Path.of("target/forgotten").toAbsolutePath(), Path.of("config"));
        LoadedProvince.into(em, settings, clock);
        em.createNativeQuery(
                        "insert into unit_application (id, version, link_hash, state, unit_name, type, tax_code, commune, address,"
                                + " person_name, phone, email, note, language, consent_version, applied_at, decided_at, decided_by, reason)"
                                + " values (gen_random_uuid(), 1, '" + "b".repeat(64)
                                + "', 'REFUSED', 'Công ty Không Rõ', 'ENTERPRISE',"
                                + " '9900002006', 'H99.02', 'Số 9', 'Phạm Thị Lan', '0912345678', 'lan@thu.example', '', 'vi', '2026-12',"
                                + " '2026-11-29', '2026-11-30', 'quantrivien', 'Không liên lạc được')")
                .executeUpdate();
        ForgottenApplications old = new ForgottenApplications(em, new RetentionRules(settings), clock);
        assertThat(old.forget()).isZero();
        LoadedProvince.forward(clock, Duration.ofDays(181));

        assertThat(old.forget()).isEqualTo(1);
        assertThat(em.createNativeQuery(
                                "select unit_name || person_name || email || coalesce(phone, '') || reason from unit_application"
                                        + " where unit_name = 'Công ty Không Rõ'")
                        .getSingleResult())
                .isEqualTo("Công ty Không RõNgười đã nộp đề nghịKhông liên lạc được");
        assertThat(old.forget()).isZero();
    }
}
