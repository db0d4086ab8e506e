package vn.bieuduong.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/** An administrator of the demonstration province, with what he does to bodies. */
@ExtendWith(Database.class)
abstract class OrganisationDesk {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final String WHY = "Nghị quyết số 12/NQ-HĐND ngày 20/11/2026";

    final Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    final Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
    final List<Fact> announced = new ArrayList<>();
    EntityManager em;
    Organisations organisations;
    OrganisationKeeping keeping;
    OrganisationEnding ending;
    Actor administrator;
    Actor chair;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        LoadedProvince.into(em, settings, clock);
        em.clear();
        organisations = new Organisations(em, settings);
        keeping = LoadedProvince.organisations(em, settings, clock);
        ending = new OrganisationEnding(
                em,
                organisations,
                new Facts(new Hearing<>(announced::add)),
                new AuditTrail(em, clock),
                clock,
                settings);
        administrator = new Accounts(em, settings, clock)
                .acting(new AccountName("quantrivien"))
                .orElseThrow();
        chair = new Accounts(em, settings, clock)
                .acting(new AccountName("chutich"))
                .orElseThrow();
    }

    static OrganisationForm unit(String code, String name, String parent) {
        return of(code, name, OrganisationType.UNIT, parent);
    }

    static OrganisationForm of(String code, String name, OrganisationType type, @Nullable String parent) {
        return new OrganisationForm(
                code,
                name,
                type,
                parent,
                "9900001122",
                "Số 1 đường Hòa Bình, phường Bến Đông, tỉnh Lạc Hà",
                "+84 912 345 678",
                "van.thu@lacha.example",
                "Bến Đông",
                "Giám đốc",
                List.of("co_quan_to_chuc_trinh_khen"));
    }

    static OrganisationForm with(OrganisationForm facts, @Nullable String phone, List<String> kinds) {
        return new OrganisationForm(
                facts.code(),
                facts.name(),
                facts.type(),
                facts.parent(),
                facts.taxCode(),
                facts.address(),
                phone,
                facts.email(),
                facts.place(),
                facts.headTitle(),
                kinds,
                facts.commune());
    }

    void flush() {
        em.flush();
        em.clear();
    }

    List<String> trail() {
        em.flush();
        List<?> lines = em.createNativeQuery("select concat_ws(' ', actor, act, subject, details) from audit.line")
                .getResultList();
        return lines.stream().map(String::valueOf).toList();
    }

    static void refused(ThrowingCallable act, Reason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactlyInAnyOrder(reasons));
    }
}
