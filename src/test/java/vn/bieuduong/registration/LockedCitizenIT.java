package vn.bieuduong.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.informing.LettersAtHand;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.registration.consent.ConsentTexts;
import vn.bieuduong.registration.consent.Consents;

/** Whoever is locked does not register again, with his address or with his number; a stranger learns nothing of it. */
@ExtendWith(Database.class)
class LockedCitizenIT {

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String OWN = "một câu dài dễ nhớ 2026";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));

    @Test
    void whoeverIsLockedDoesNotRegisterAgainAndStrangersLearnNothing(EntityManager em) {
        Settings settings = Portal.settings(Path.of("target/locked").toAbsolutePath(), Path.of("config"));
        LoadedProvince.into(em, settings, clock);
        Accounts accounts = new Accounts(em, settings, clock);
        PersonalLetters letters = LettersAtHand.over(em, settings, clock);
        AuditTrail trail = new AuditTrail(em, clock);
        MailLinks links = new MailLinks(em, clock);
        Consents consents = new Consents(em, accounts, new ConsentTexts(settings, clock), trail, clock);
        Registration registration = new Registration(accounts, links, new LetterThrottle(), letters, clock);
        Citizens citizens = new Citizens(
                accounts,
                registration,
                links,
                consents,
                new Facts(new Hearing<>(fact -> {})),
                trail,
                new Wishes(em),
                clock);
        var locked = accounts.get(new AccountName("congdan"));
        String address = locked.email().orElseThrow();
        locked.declare("099190001234");
        locked.disable();
        em.flush();

        registration.ask(address, RegistrantKind.CITIZEN, HERE, Texts.VIETNAMESE);
        em.flush();
        assertThat(em.createNativeQuery(
                                "select body from outbox_message where event = 'REGISTERED_LOCKED' and address = ?1")
                        .setParameter(1, address)
                        .getResultList()
                        .toString())
                .contains("congdan", "đang bị khóa");

        String token = links.make(RegistrantKind.CITIZEN, "khac@thu.example", Texts.VIETNAMESE);
        CitizenForm form = new CitizenForm(
                new PersonForm("Phạm Thị Lan", null, "099190001234", null, "0912345678"),
                OWN,
                OWN,
                true,
                consents.current().version());
        assertThatThrownBy(() -> citizens.open(token, form, "x", Texts.VIETNAMESE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::reason)
                        .isEqualTo(List.of(RegistrationReason.NOT_TO_BE_OPENED)));
        assertThat(accounts.at("khac@thu.example")).isEmpty();
    }
}
