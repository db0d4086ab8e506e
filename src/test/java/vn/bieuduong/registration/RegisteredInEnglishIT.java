package vn.bieuduong.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.registration.consent.ConsentTexts;
import vn.bieuduong.registration.consent.Consents;

/** Whoever registers in English is written to in English from then on, until he says otherwise. */
@ExtendWith(Database.class)
class RegisteredInEnglishIT {

    private static final String ADDRESS = "jane@mail.example";
    private static final String OWN = "a long sentence of 2026";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));

    @Test
    void whoRegisteredInEnglishIsToldInEnglish(EntityManager em) {
        Settings settings = Portal.settings(Path.of("target/english").toAbsolutePath(), Path.of("config"));
        LoadedProvince.into(em, settings, clock);
        Accounts accounts = new Accounts(em, settings, clock);
        PersonalLetters letters = LettersAtHand.over(em, settings, clock);
        AuditTrail trail = new AuditTrail(em, clock);
        MailLinks links = new MailLinks(em, clock);
        Consents consents = new Consents(em, accounts, new ConsentTexts(settings, clock), trail, clock);
        Wishes wishes = new Wishes(em);
        Citizens citizens = new Citizens(
                accounts,
                new Registration(accounts, links, new LetterThrottle(), letters, clock),
                links,
                consents,
                new Facts(new Hearing<>(fact -> {})),
                trail,
                wishes,
                clock);
        String token = links.make(RegistrantKind.CITIZEN, ADDRESS, Texts.ENGLISH);
        CitizenForm form = new CitizenForm(
                new PersonForm("Jane Nguyen", null, "099190001235", null, "0912345679"),
                OWN,
                OWN,
                true,
                consents.current().version());
        AccountName name = new CitizenRegistration(links, citizens).open(token, form, Texts.ENGLISH);
        em.flush();
        assertThat(wishes.of(name).language()).isEqualTo(Texts.ENGLISH);

        // from another device, which asks in Vietnamese
        new ForgottenPassword(
                        accounts,
                        LoadedProvince.invitations(em, settings, clock),
                        new LetterThrottle(),
                        letters,
                        trail,
                        clock)
                .ask(ADDRESS, Origin.of("192.0.2.7"), Texts.VIETNAMESE);
        em.flush();
        assertThat(em.createNativeQuery("select language from outbox_message where event = 'FORGOTTEN'")
                        .getResultList()
                        .toString())
                .isEqualTo("[en]");
    }
}
