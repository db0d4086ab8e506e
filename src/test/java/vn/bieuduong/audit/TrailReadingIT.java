package vn.bieuduong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

@ExtendWith(Database.class)
class TrailReadingIT {

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-23T01:00:00Z"));
    private TrailReading reading;
    private Accounts accounts;
    private Actor administrator;
    private String desk;

    @BeforeEach
    void someLines(EntityManager em) {
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        LoadedProvince.into(em, settings, clock);
        accounts = new Accounts(em, settings, clock);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
        desk = accounts.displayName("motcua");
        reading = new TrailReading(em);
        AuditTrail trail = new AuditTrail(em, clock);
        for (int i = 0; i < 5; i++) {
            trail.write(new AccountName("motcua"), ReadingAct.PAGE_READ, "/office/queue.xhtml", "lần " + i);
            trail.write(new AccountName("motcua"), ReadingAct.REQUEST_REFUSED, "/office/queue.xhtml", "lần " + i);
            trail.write(new AccountName("system"), ReadingAct.REQUEST_REFUSED, "khác", "lần " + i);
            LoadedProvince.forward(clock, Duration.ofDays(1));
        }
    }

    @Test
    void theNewestComeFirstAndEachPageGoesOnWhereTheOneBeforeEnded() {
        List<String> read = new ArrayList<>();
        Optional<TrailPlace> place = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<TrailLine> lines = reading.lines(administrator, asked("", "", null, null), place, 3);
            lines.forEach(line -> read.add(line.actor() + " " + line.details()));
            place = lines.isEmpty()
                    ? place
                    : TrailPlace.of(lines.get(lines.size() - 1).place().text());
        }
        assertThat(read)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .startsWith("system lần 4", "motcua lần 4")
                .endsWith("motcua lần 0");
    }

    @Test
    void aPersonIsFoundByAccountAndByName() {
        for (String person : List.of("motcua", "MOTCUA", desk)) {
            assertThat(reading.lines(administrator, asked(person, "", null, null), Optional.empty(), 100))
                    .as(person)
                    .hasSize(5)
                    .allSatisfy(line -> assertThat(line.person()).isEqualTo(desk));
        }
        assertThat(reading.lines(administrator, asked("system", "", null, null), Optional.empty(), 100))
                .hasSize(5);
        assertThat(reading.lines(administrator, asked("khong.co", "", null, null), Optional.empty(), 100))
                .isEmpty();
        assertThat(reading.lines(administrator, asked("' or true --", "", null, null), Optional.empty(), 100))
                .isEmpty();
    }

    @Test
    void readingsAreLeftOutUntilTheyAreAskedFor() {
        assertThat(reading.lines(administrator, asked("motcua", "PAGE_READ", null, null), Optional.empty(), 100))
                .hasSize(5);
        assertThat(reading.lines(
                        administrator, asked("motcua", TrailQuestion.EVERYTHING, null, null), Optional.empty(), 100))
                .hasSize(10);
        assertThat(reading.acts(administrator))
                .contains("PAGE_READ", "REQUEST_REFUSED")
                .doesNotHaveDuplicates();
    }

    @Test
    void daysAreThoseOfTheOffice() {
        assertThat(reading.lines(
                        administrator,
                        asked("motcua", "", LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25)),
                        Optional.empty(),
                        100))
                .extracting(TrailLine::details)
                .containsExactly("lần 2", "lần 1");
        TrailQuestion unknown = new TrailQuestion("", "", "H99-000000-0000", null, null);
        assertThat(reading.lines(administrator, unknown, Optional.empty(), 100)).isEmpty();
    }

    @Test
    void nobodyElseReadsIt() {
        for (String other : List.of("motcua", "chutich", "truonghoc", "congdan")) {
            Actor actor = accounts.acting(new AccountName(other)).orElseThrow();
            assertThatThrownBy(() -> reading.lines(actor, asked("", "", null, null), Optional.empty(), 1))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                            .extracting(Finding::reason)
                            .containsExactly(IdentityReason.NOT_ALLOWED));
            assertThatThrownBy(() -> reading.acts(actor)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> reading.numbers(actor, "H99")).isInstanceOf(Refusal.class);
        }
    }

    private static TrailQuestion asked(String person, String act, LocalDate from, LocalDate to) {
        return new TrailQuestion(person, act, "", from, to);
    }
}
