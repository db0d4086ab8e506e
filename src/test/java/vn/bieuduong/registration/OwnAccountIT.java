package vn.bieuduong.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import vn.bieuduong.account.WaysIn;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.PasswordChanged;
import vn.bieuduong.identity.WaysInEnded;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.informing.LettersAtHand;
import vn.bieuduong.informing.PersonalLetters;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.registration.consent.ConsentTexts;
import vn.bieuduong.registration.consent.Consents;

/** What an account's owner does with it: another address, his data as a file, and asking that it be nobody's. */
@ExtendWith(Database.class)
class OwnAccountIT {
    private static final AccountName CONGDAN = new AccountName("congdan");

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String NEW = "dia.chi.moi@thu.example";
    private static final String WHY = "Đã xem, chưa xoá được";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

    private EntityManager em;
    private Portal portal;
    private Clock clock;
    private Accounts accounts;
    private SignIn signIn;
    private EmailChange change;
    private OwnData data;
    private Deletions deletions;
    private Actor citizen;
    private Actor administrator;

    @BeforeEach
    void theProvince(EntityManager em) {
        this.em = em;
        portal = new Portal(em, Path.of("target/own-account").toAbsolutePath(), Instant.parse("2026-11-30T02:00:00Z"));
        clock = portal.clock;
        accounts = new Accounts(em, portal.settings, clock);
        signIn = LoadedProvince.signIn(em, portal.settings, clock);
        PersonalLetters letters = LettersAtHand.over(em, portal.settings, clock);
        AuditTrail trail = new AuditTrail(em, clock);
        change = new EmailChange(
                em,
                accounts,
                LoadedProvince.invitations(em, portal.settings, clock),
                new LetterThrottle(),
                letters,
                trail,
                clock);
        data = new OwnData(
                em,
                accounts,
                new Consents(em, accounts, new ConsentTexts(portal.settings, clock), trail, clock),
                portal.dossiers,
                trail,
                clock);
        WaysIn ways = new WaysIn(
                LoadedProvince.signIns(em, portal.settings, clock),
                LoadedProvince.invitations(em, portal.settings, clock),
                new Facts(new Hearing<>(fact -> {})));
        deletions =
                new Deletions(em, accounts, ways, portal.dossiers, portal.drafts, portal.outbox, letters, trail, clock);
        citizen = portal.actor("congdan");
        administrator = portal.actor("quantrivien");
    }

    /** The letter to the old address says: change your password at once. */
    @Test
    void aPasswordChangedOrAResetEndsTheChangeThatSomebodyElseBegan() {
        change.ask(citizen, NEW, HERE);
        String fresh = token(NEW);
        change.onPassword(new PasswordChanged(citizen.account(), true));
        assertThat(change.asked(fresh)).isEmpty();
        refused(() -> change.confirm(fresh), RegistrationReason.LINK_OVER);

        change.ask(citizen, "khac@thu.example", HERE);
        change.onEnd(new WaysInEnded(citizen.account()));
        assertThat(change.waiting(citizen)).isEmpty();
    }

    @Test
    void anAddressIsChangedOnceBothHaveSaidSo() {
        String old = change.current(citizen).orElseThrow();
        refused(() -> change.ask(citizen, old, HERE), RegistrationReason.EMAIL_THE_SAME);
        refused(() -> change.ask(citizen, "không", HERE), RegistrationReason.EMAIL_MISSING);
        change.ask(citizen, NEW, HERE);
        String fresh = token(NEW);
        String before = token(old);
        assertThat(change.waiting(citizen)).contains(NEW);

        assertThat(change.confirm(fresh)).isFalse();
        assertThat(change.asked(fresh)).get().matches(EmailChange.Asked::confirmed);
        assertThat(change.asked(before))
                .get()
                .matches(asked -> !asked.confirmed() && asked.address().equals(NEW));
        assertThat(change.confirm(fresh)).as("the same side twice is one side").isFalse();
        assertThat(change.current(citizen)).contains(old);
        assertThat(change.confirm(before)).isTrue();

        assertThat(change.current(citizen)).contains(NEW);
        assertThat(signIn.enter(NEW, "bieuduong", HERE).signedIn().actor().account())
                .hasToString("congdan");
        assertThat(letters("EMAIL_CHANGED")).containsExactlyInAnyOrder(old, NEW);
        refused(() -> change.confirm(before), RegistrationReason.LINK_OVER);
    }

    @Test
    void aLinkToAnotherAddressIsOverAfterADayAndWhenItIsAskedAnew() {
        change.ask(citizen, NEW, HERE);
        String first = token(NEW);
        change.ask(citizen, "dia.chi.khac@thu.example", HERE);
        assertThat(change.asked(first)).isEmpty();
        String second = token("dia.chi.khac@thu.example");
        LoadedProvince.forward(clock, Duration.ofHours(24));
        assertThat(change.asked(second)).isEmpty();
        refused(() -> change.confirm(second), RegistrationReason.LINK_OVER);
    }

    @Test
    void onesDataAreOnesOwnAndWhole() {
        signIn.enter("congdan", "bieuduong", HERE);
        DossierId draft = aDraft();
        sql(
                "insert into mandate (id, version, state, principal, representative, scope, first_day, last_day, made_by, made_at,"
                        + " reason) values (gen_random_uuid(), 1, 'GIVEN', 'congdan', 'cangca', '', '2026-11-30', '2026-12-30',"
                        + " 'congdan', now(), '')");
        sql(
                "insert into dossier_transfer (id, version, dossier_id, state, from_account, from_name, to_account, to_name, note,"
                        + " reason, asked_by, asked_by_name, asked_at) values (gen_random_uuid(), 1, '" + draft.value()
                        + "', 'ASKED', 'congdan', 'Nguyễn Thị Lụa', 'cangca', 'Cảng cá', '', '', 'congdan', 'Nguyễn Thị Lụa', now())");
        em.flush();

        JsonObject json;
        try (var reader = Json.createReader(new ByteArrayInputStream(data.file(citizen)))) {
            json = reader.readObject();
        }

        assertThat(json.keySet())
                .containsExactlyInAnyOrder(
                        "madeAt",
                        "account",
                        "duties",
                        "certificates",
                        "consents",
                        "signIns",
                        "knownDevices",
                        "passkeys",
                        "providers",
                        "dossiers",
                        "notices",
                        "conversations",
                        "mandates",
                        "handOvers",
                        "petitions",
                        "ratings");
        assertThat(json.getJsonObject("account").getString("name")).isEqualTo("congdan");
        assertThat(json.getJsonArray("signIns")).hasSize(1);
        assertThat(json.getJsonArray("dossiers")).hasSize(1);
        assertThat(json.getJsonArray("mandates").getJsonObject(0).getString("lastDay"))
                .isEqualTo("2026-12-30");
        assertThat(json.getJsonArray("handOvers").getJsonObject(0).getString("to"))
                .isEqualTo("Cảng cá");
        assertThat(json.toString())
                .doesNotContain("truonghoc", accounts.get(CONGDAN).passwordHash());
        assertThat(portal.trail("congdan")).contains("OWN_DATA_TAKEN");
        assertThat(draft).isNotNull();
    }

    @Test
    void whatWasWrittenAndSaidIsInOnesDataAndBearsNoNameOnceTheAccountIsDeleted() {
        DossierId draft = portal.aCompleteDraft(citizen, whatCitizensFile());
        portal.filing.file(citizen, draft);
        String address = change.current(citizen).orElseThrow();
        sql("insert into conversation values ('" + draft.value() + "', 1, 3, 0, null)");
        for (String line :
                List.of("1,OF_FILER,congdan,Tôi hỏi", "2,OF_OFFICE,motcua,Xin trả lời", "3,NOTE,motcua,Ghi riêng")) {
            String[] one = line.split(",");
            sql("insert into conversation_message values (gen_random_uuid(), '" + draft.value() + "', " + one[0] + ", '"
                    + one[1] + "', '" + one[2] + "', 'Tên Người Viết', '" + one[3] + "', now(), null)");
        }
        sql("insert into satisfaction_rating values ('" + draft.value()
                + "', 1, 'CONTENT', 'Nhanh', 'congdan', now(), now())");
        sql("insert into petition values (gen_random_uuid(), 1, 'PA-1', '" + "a".repeat(64)
                + "', 'FEEDBACK', 'REFUSED'," + " 'Tôi góp ý', '', 'Tên', '" + address
                + "', '', 'vi', now(), null, '', '', '', now(), '', '', '', null)");

        String text = new String(data.file(citizen), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("Tôi hỏi", "Xin trả lời", "Nhanh", "Tôi góp ý")
                .doesNotContain("Ghi riêng");

        sql("delete from satisfaction_rating");
        portal.filing.withdraw(citizen, draft, "Tôi không đề nghị nữa");
        em.clear();
        deletions.ask(citizen, "");
        deletions.carryOut(administrator, deletions.mine(citizen).orElseThrow().id());
        assertThat(count("select count(*) from conversation_message where author_name = 'Tên Người Viết'"))
                .as("the office's own stay")
                .isEqualTo(2);
    }

    @Test
    void whoeverAsksForDeletionIsWrittenToAtOnce() {
        deletions.ask(citizen, "");

        assertThat(letters("DELETION_ASKED"))
                .containsExactly(change.current(citizen).orElseThrow());
    }

    @Test
    void whatIsDeletedIsNobodysAndNobodySignsInAnyMore() {
        signIn.enter("congdan", "bieuduong", HERE);
        aDraft();
        String name = citizen.displayName();
        String address = change.current(citizen).orElseThrow();
        deletions.ask(citizen, "Tôi không dùng nữa");
        refused(() -> deletions.ask(citizen, ""), RegistrationReason.DELETION_ASKED_ALREADY);
        UUID id = deletions.mine(citizen).orElseThrow().id();
        assertThat(deletions.openDossiers(administrator, id)).isEmpty();

        deletions.carryOut(administrator, id);
        portal.nextRequest();

        Account account = accounts.get(CONGDAN);
        assertThat(account.displayName()).isNotEqualTo(name);
        assertThat(account.email()).isEmpty();
        assertThat(account.phone()).isEmpty();
        assertThat(account.personalId()).isEmpty();
        assertThat(account.isDisabled()).isTrue();
        assertThat(accounts.acting(CONGDAN)).isEmpty();
        refused(() -> signIn.enter("congdan", "bieuduong", HERE), IdentityReason.SIGN_IN_FAILED);
        assertThat(
                        count(
                                "select count(*) from sign_in s join account a on a.id = s.account_id where a.name = 'congdan'"))
                .isZero();
        assertThat(count("select count(*) from dossier where filer = 'congdan'"))
                .isZero();
        assertThat(letters("ACCOUNT_DELETED")).as("the last letter").containsExactly(address);
        assertThat(deletions.one(administrator, id))
                .matches(line -> line.state() == ApplicationState.APPROVED
                        && !line.person().equals(name));
        refused(() -> deletions.carryOut(administrator, id), RegistrationReason.APPLICATION_DECIDED);
    }

    @Test
    void whileTheOfficeHandlesADossierItsOwnerStaysKnown() {
        DossierId id = portal.aCompleteDraft(citizen, whatCitizensFile());
        portal.filing.file(citizen, id);
        deletions.ask(citizen, "");
        UUID request = deletions.mine(citizen).orElseThrow().id();

        assertThat(deletions.openDossiers(administrator, request)).hasSize(1);
        refused(() -> deletions.carryOut(administrator, request), RegistrationReason.DOSSIERS_OPEN);
        refused(() -> deletions.refuse(administrator, request, ""), IdentityReason.REASON_MISSING);
        deletions.refuse(administrator, request, WHY);
        assertThat(letters("DELETION_REFUSED")).hasSize(1);
        assertThat(deletions.mine(citizen)).isEmpty();
    }

    @Test
    void aRequestIsTakenBackAndAnsweredByAdministratorsAlone() {
        deletions.ask(citizen, "");
        UUID id = deletions.mine(citizen).orElseThrow().id();
        for (String name : List.of("congdan", "motcua")) {
            Actor other = portal.actor(name);
            refused(() -> deletions.find(other, ApplicationState.WAITING), IdentityReason.NOT_ALLOWED);
            refused(() -> deletions.one(other, id), IdentityReason.NOT_ALLOWED);
            refused(() -> deletions.openDossiers(other, id), IdentityReason.NOT_ALLOWED);
            refused(() -> deletions.carryOut(other, id), IdentityReason.NOT_ALLOWED);
            refused(() -> deletions.refuse(other, id, WHY), IdentityReason.NOT_ALLOWED);
        }
        deletions.withdraw(citizen);
        em.flush();
        assertThat(deletions.find(administrator, ApplicationState.WAITING)).isEmpty();
        refused(() -> deletions.ask(portal.actor("motcua"), ""), RegistrationReason.ACCOUNT_OF_OFFICE);
    }

    private DossierId aDraft() {
        return portal.drafts.open(citizen, whatCitizensFile(), null);
    }

    private String whatCitizensFile() {
        return portal.procedures.current(LocalDate.of(2026, 11, 30)).stream()
                .filter(one -> one.mayBeFiledBy(Set.of("ca_nhan_to_chuc_phat_hien")))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String token(String address) {
        em.flush();
        Object body = em.createNativeQuery("select body from outbox_message where address = ?1 and event like 'EMAIL%'"
                        + " order by created_at desc, ctid desc limit 1")
                .setParameter(1, address)
                .getSingleResult();
        Matcher token = TOKEN.matcher(body.toString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<String> letters(String event) {
        em.flush();
        List<?> found = em.createNativeQuery("select address from outbox_message where event = ?1")
                .setParameter(1, event)
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    private void sql(String statement) {
        em.flush();
        em.createNativeQuery(statement).executeUpdate();
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
