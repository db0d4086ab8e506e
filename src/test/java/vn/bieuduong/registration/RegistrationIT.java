package vn.bieuduong.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.attachment.Attachments;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.informing.LettersAtHand;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.OrganisationReason;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.registration.consent.ConsentTexts;
import vn.bieuduong.registration.consent.Consents;

/** People register themselves and get back in; whoever asks learns nothing, whoever reads the letter learns the truth. */
@ExtendWith(Database.class)
class RegistrationIT {

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String OWN = "một câu dài dễ nhớ 2026";
    private static final String NEW = "lan.pham@thu.example";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));
    private EntityManager em;
    private Accounts accounts;
    private SignIn signIn;
    private ForgottenPassword forgotten;
    private Registration registration;
    private CitizenRegistration citizens;
    private UnitApplying applying;
    private UnitDeciding deciding;
    private Consents consents;
    private Settings settings;
    private Actor administrator;

    @BeforeEach
    void theProvince(EntityManager em) {
        this.em = em;
        settings = Portal.settings(Path.of("target/registration").toAbsolutePath(), Path.of("config"));
        LoadedProvince.into(em, settings, clock);
        accounts = new Accounts(em, settings, clock);
        signIn = LoadedProvince.signIn(em, settings, clock);
        PersonalLetters letters = LettersAtHand.over(em, settings, clock);
        AuditTrail trail = new AuditTrail(em, clock);
        Facts facts = new Facts(new Hearing<>(fact -> {}));
        LetterThrottle throttle = new LetterThrottle();
        MailLinks links = new MailLinks(em, clock);
        Organisations organisations = new Organisations(em, settings);
        consents = new Consents(em, accounts, new ConsentTexts(settings, clock), trail, clock);
        forgotten = new ForgottenPassword(
                accounts, LoadedProvince.invitations(em, settings, clock), throttle, letters, trail, clock);
        registration = new Registration(accounts, links, throttle, letters, clock);
        citizens = new CitizenRegistration(
                links, new Citizens(accounts, registration, links, consents, facts, trail, new Wishes(em), clock));
        Intake intake = new Intake(
                new Attachments(em),
                new FileStore(settings.dataDir().resolve("files")),
                new Hearing<>(file -> {}),
                clock);
        applying = new UnitApplying(em, organisations, links, consents, intake, settings, letters, trail, clock);
        deciding = new UnitDeciding(
                em,
                organisations,
                new OrganisationKeeping(em, organisations, trail, clock, settings),
                accounts,
                LoadedProvince.opening(em, settings, clock),
                consents,
                intake,
                letters,
                trail,
                new Wishes(em),
                clock);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
    }

    @Test
    void whoHasForgottenHisPasswordChoosesANewOneOnceWithinTwoHours() {
        String address = mailed("truonghoc");
        signIn.enter("truonghoc", "bieuduong", HERE);
        forgotten.ask(" " + address.toUpperCase(java.util.Locale.ROOT), HERE, Texts.VIETNAMESE);
        String token = token("FORGOTTEN");
        var invited = LoadedProvince.invited(em, settings, clock);
        assertThat(invited.guest(token)).get().matches(guest -> guest.forgotten());
        invited.accept(token, OWN, OWN);
        em.flush();

        assertThat(signIn.enter(address, OWN, HERE).signedIn().actor().account())
                .as("by his address")
                .hasToString("truonghoc");
        assertThat(
                        count(
                                "select count(*) from sign_in s join account a on a.id = s.account_id where a.name = 'truonghoc'"))
                .as("the sign-in before has ended")
                .isEqualTo(1);
        refused(() -> invited.accept(token, OWN, OWN), IdentityReason.INVITATION_OVER);

        forgotten.ask("truonghoc", HERE, Texts.VIETNAMESE);
        String late = token("FORGOTTEN");
        LoadedProvince.forward(clock, Duration.ofHours(2));
        assertThat(invited.guest(late)).isEmpty();
    }

    @Test
    void whoAsksLearnsNothingAndTheLetterTellsTheTruth() {
        forgotten.ask(NEW, HERE, Texts.ENGLISH);
        forgotten.ask("khong.co.ai", HERE, Texts.VIETNAMESE);

        assertThat(letters(NEW)).singleElement().asString().contains("No account in use", NEW);
        assertThat(count("select count(*) from outbox_message")).isEqualTo(1);
        refused(() -> forgotten.ask("  ", HERE, Texts.VIETNAMESE), RegistrationReason.WHO_MISSING);
        refused(() -> forgotten.ask("a b@c", HERE, Texts.VIETNAMESE), RegistrationReason.WHO_MISSING);
    }

    @Test
    void strangersWhoAskInSomebodysNameNeitherKeepHimFromAskingNorSpoilHisLink() {
        forgotten.ask("truonghoc", HERE, Texts.VIETNAMESE);
        String own = token("FORGOTTEN");
        for (int i = 0; i < 3; i++) {
            forgotten.ask("truonghoc", Origin.of("198.51.100.9"), Texts.VIETNAMESE);
        }
        refused(
                () -> forgotten.ask("truonghoc", Origin.of("198.51.100.9"), Texts.VIETNAMESE),
                RegistrationReason.TOO_MANY_LETTERS);
        forgotten.ask("truonghoc", HERE, Texts.VIETNAMESE);
        String another = token("FORGOTTEN");
        var invited = LoadedProvince.invited(em, settings, clock);
        invited.accept(own, OWN, OWN);
        em.flush();

        assertThat(invited.guest(another))
                .as("whoever has a password needs no link")
                .isEmpty();
        registration.ask(NEW, RegistrantKind.CITIZEN, HERE, Texts.VIETNAMESE);
        String first = token("REGISTRATION");
        registration.ask(NEW, RegistrantKind.CITIZEN, Origin.of("198.51.100.9"), Texts.VIETNAMESE);
        String second = token("REGISTRATION");
        citizens.open(first, aCitizen(), Texts.VIETNAMESE);
        assertThat(citizens.address(second)).isEmpty();
    }

    @Test
    void aCitizenWhoConfirmedHisAddressFilesForHimselfAtOnce() {
        registration.ask(NEW, RegistrantKind.CITIZEN, HERE, Texts.VIETNAMESE);
        String token = token("REGISTRATION");
        assertThat(citizens.address(token)).contains(NEW);

        AccountName name = citizens.open(token, aCitizen(), Texts.VIETNAMESE);
        em.flush();
        Actor actor = signIn.enter(NEW, OWN, HERE).signedIn().actor();
        assertThat(actor.account()).isEqualTo(name).asString().matches("cd\\d{8}");
        assertThat(actor.duties()).containsExactly(new Duty(Role.APPLICANT, Duty.CITIZEN));
        assertThat(actor.personalId()).as("nobody has seen his card").isNull();
        assertThat(accounts.get(name).declaredPersonalId()).get().hasFieldOrPropertyWithValue("value", "099190001234");
        assertThat(consents.of(name)).singleElement().matches(one -> one.version()
                .equals(consents.current().version()));
        assertThat(consents.isDue(actor)).isFalse();
        refused(() -> citizens.open(token, aCitizen(), Texts.VIETNAMESE), RegistrationReason.LINK_OVER);

        registration.ask(NEW, RegistrantKind.CITIZEN, HERE, Texts.VIETNAMESE);
        assertThat(letters(NEW)).anySatisfy(body -> assertThat("" + body).contains("đã có tài khoản", name.value()));
    }

    @Test
    void whatIsWrongWithACitizensFormIsSaidAllAtOnceAndTheLinkStaysGood() {
        registration.ask(NEW, RegistrantKind.CITIZEN, HERE, Texts.VIETNAMESE);
        String token = token("REGISTRATION");
        CitizenForm wrong = new CitizenForm(
                new PersonForm("", null, "12", null, "abc"),
                "ngắn",
                "khác",
                false,
                consents.current().version());

        assertThatThrownBy(() -> citizens.open(token, wrong, Texts.VIETNAMESE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field)
                        .contains("displayName", "personalId", "phone", "password", "again", "agreed"));
        refused(
                () -> citizens.open(
                        token, new CitizenForm(aCitizen().person(), OWN, OWN, true, "2020-01"), Texts.VIETNAMESE),
                RegistrationReason.CONSENT_CHANGED);
        assertThat(citizens.address(token)).contains(NEW);
        LoadedProvince.forward(clock, MailLinks.GOOD_FOR);
        assertThat(citizens.address(token)).isEmpty();
    }

    @Test
    void whoAgreedToAnOlderTextIsAskedAgain() {
        AccountName name = aRegisteredCitizen();
        em.createNativeQuery("update consent set version = '2025-01'").executeUpdate();
        Actor actor = accounts.acting(name).orElseThrow();

        assertThat(consents.isDue(actor)).isTrue();
        consents.agree(actor, Texts.ENGLISH);
        assertThat(consents.isDue(actor)).isFalse();
        assertThat(consents.of(name)).hasSize(2);
        assertThat(consents.isDue(administrator)).as("never asked").isFalse();
    }

    @Test
    void aUnitThatIsApprovedHasABodyAnAccountAndAnInvitation() {
        UUID id = anApplication("Hợp tác xã Mây Tre Bến Đông", "9900002006");
        assertThat(deciding.find(administrator, ApplicationState.WAITING))
                .singleElement()
                .matches(line -> line.id().equals(id) && line.email().equals(NEW));
        assertThat(deciding.alike(administrator, id)).isEmpty();

        var invitation = deciding.approve(administrator, id, approval("", "H99.02"));
        em.flush();

        Account opened = accounts.get(invitation.account());
        assertThat(opened.name()).hasToString("dv9900002006");
        AgencyCode body = opened.organisation().orElseThrow();
        Organisations organisations = new Organisations(em, settings);
        assertThat(organisations.get(body).parent()).contains(new AgencyCode("H99.02"));
        assertThat(accounts.actor(opened).mustChangePassword()).isTrue();
        assertThat(opened.dutyPeriods())
                .extracting(period -> period.duty())
                .containsExactlyInAnyOrder(new Duty(Role.APPLICANT, body), new Duty(Role.UNIT_ADMINISTRATOR, body));
        assertThat(consents.of(opened.name())).hasSize(1);
        refused(
                () -> deciding.refuse(administrator, id, "Đã đối chiếu, không đúng"),
                RegistrationReason.APPLICATION_DECIDED);
    }

    @Test
    void aUnitThatLooksLikeOneThatIsThereIsNamedAndGivenAnAccountOfIt() {
        UUID id = anApplication("Công ty TNHH Cơ khí Mây Hà", "9900001147");
        assertThat(deciding.alike(administrator, id))
                .singleElement()
                .matches(one -> one.code().equals("DV-DOANHNGHIEP") && one.sameTaxCode());

        refused(
                () -> deciding.approve(administrator, id, approval("KHONG-CO", "H99.02")),
                RegistrationReason.BODY_UNKNOWN);
        var invitation = deciding.approve(administrator, id, approval("dv-doanhnghiep", "H99.02"));

        assertThat(accounts.get(invitation.account()).organisation()).contains(new AgencyCode("DV-DOANHNGHIEP"));
    }

    @Test
    void aUnitThatIsRefusedIsToldWhyAndSeesItWithItsLink() {
        UUID id = anApplication("Công ty Không Rõ", "9900002006");
        String state = token("APPLICATION_SENT");
        refused(() -> deciding.refuse(administrator, id, "ngắn"), IdentityReason.REASON_MISSING);
        deciding.refuse(administrator, id, "Không liên lạc được với đơn vị");

        assertThat(applying.state(state))
                .get()
                .matches(line -> line.state() == ApplicationState.REFUSED
                        && line.reason().orElse("").contains("Không liên lạc được"));
        assertThat(letters(NEW)).anySatisfy(body -> assertThat(body.toString()).contains("Không liên lạc được"));
        assertThat(applying.state("x".repeat(43))).isEmpty();
    }

    @Test
    void whatIsWrongWithAUnitsFormIsSaidAllAtOnce() {
        registration.ask(NEW, RegistrantKind.UNIT, HERE, Texts.VIETNAMESE);
        String token = token("REGISTRATION");
        UnitForm wrong = new UnitForm(
                "",
                OrganisationType.PROVINCE_PC,
                "9900001148",
                "H99",
                "",
                aCitizen().person(),
                "",
                false,
                "");

        refused(
                () -> applying.apply(token, wrong, Optional.empty(), Texts.VIETNAMESE),
                OrganisationReason.NAME_MISSING,
                OrganisationReason.TYPE_MISSING,
                OrganisationReason.TAX_CODE_CHECK_DIGIT,
                OrganisationReason.ADDRESS_MISSING,
                RegistrationReason.NOT_AGREED,
                RegistrationReason.COMMUNE_MISSING);
        assertThat(citizens.address(token)).as("the link is for a unit").isEmpty();
    }

    @Test
    void whoDoesNotAdministerDecidesNothing() {
        UUID id = anApplication("Công ty Không Rõ", "9900002006");
        for (String name : List.of("truonghoc", "motcua", "chutich")) {
            Actor other = accounts.acting(new AccountName(name)).orElseThrow();
            refused(() -> deciding.find(other, ApplicationState.WAITING), IdentityReason.NOT_ALLOWED);
            refused(() -> deciding.one(other, id), IdentityReason.NOT_ALLOWED);
            refused(() -> deciding.alike(other, id), IdentityReason.NOT_ALLOWED);
            refused(() -> deciding.approve(other, id, approval("", "H99.02")), IdentityReason.NOT_ALLOWED);
            refused(() -> deciding.refuse(other, id, "Không liên lạc được"), IdentityReason.NOT_ALLOWED);
        }
    }

    private AccountName aRegisteredCitizen() {
        registration.ask(NEW, RegistrantKind.CITIZEN, HERE, Texts.VIETNAMESE);
        AccountName name = citizens.open(token("REGISTRATION"), aCitizen(), Texts.VIETNAMESE);
        em.flush();
        return name;
    }

    private CitizenForm aCitizen() {
        return new CitizenForm(
                new PersonForm("Phạm Thị Lan", null, "099190001234", null, "0912345678"),
                OWN,
                OWN,
                true,
                consents.current().version());
    }

    private UUID anApplication(String unit, String taxCode) {
        registration.ask(NEW, RegistrantKind.UNIT, HERE, Texts.VIETNAMESE);
        String state = applying.apply(
                token("REGISTRATION"),
                PaperWithApplicationIT.aUnit(unit, taxCode, consents.current().version()),
                Optional.empty(),
                Texts.VIETNAMESE);
        return applying.state(state).orElseThrow().id();
    }

    private static UnitDeciding.Approval approval(String existing, String parent) {
        return new UnitDeciding.Approval(
                existing, parent, "Bến Đông", "Giám đốc", List.of("doanh_nghiep_to_chuc_kinh_te"));
    }

    private String mailed(String account) {
        return accounts.get(new AccountName(account)).email().orElseThrow();
    }

    /** The token of the newest letter of this kind. */
    private String token(String event) {
        em.flush();
        Object body = em.createNativeQuery(
                        "select body from outbox_message where event = ?1 order by created_at desc, ctid desc limit 1")
                .setParameter(1, event)
                .getSingleResult();
        Matcher token = TOKEN.matcher(body.toString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<?> letters(String address) {
        em.flush();
        return em.createNativeQuery("select subject || ' ' || body from outbox_message where address = ?1")
                .setParameter(1, address)
                .getResultList();
    }

    private int count(String sql) {
        em.flush();
        return ((Number) em.createNativeQuery(sql).getSingleResult()).intValue();
    }

    private static void refused(ThrowingCallable act, Reason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .contains(reasons));
    }
}
