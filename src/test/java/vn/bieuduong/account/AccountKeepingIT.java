package vn.bieuduong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

@ExtendWith(Database.class)
class AccountKeepingIT {
    private static final AccountName MOTCUA = new AccountName("motcua");
    private static final AccountName QUANTRIVIEN = new AccountName("quantrivien");

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String WHY = "Theo công văn ngày 20/11/2026";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private EntityManager em;
    private Accounts accounts;
    private AccountKeeping keeping;
    private SignIn signIn;
    private Actor administrator;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        Settings settings = Settings.read(Map.of("DEMO", "true"), new Problems());
        LoadedProvince.into(em, settings, clock);
        em.clear();
        accounts = new Accounts(em, settings, clock);
        keeping = LoadedProvince.keeping(em, settings, clock);
        signIn = LoadedProvince.signIn(em, settings, clock);
        administrator = accounts.acting(QUANTRIVIEN).orElseThrow();
    }

    @Test
    void onlyAnAdministratorKeepsAccounts() {
        Actor chair = accounts.acting(new AccountName("chutich")).orElseThrow();

        refused(() -> keeping.disable(chair, MOTCUA, WHY), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.enable(chair, MOTCUA, WHY), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.resetPassword(chair, MOTCUA, WHY), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.find(chair, AccountList.Asked.of("", 1)), IdentityReason.NOT_ALLOWED);
        refused(() -> keeping.one(chair, MOTCUA), IdentityReason.NOT_ALLOWED);
    }

    @Test
    void disablingEndsEverySignInAndEnablingLetsInAgain() {
        String token = signIn.enter("motcua", "bieuduong", HERE).signedIn().token();

        keeping.disable(administrator, MOTCUA, WHY);
        em.flush();
        em.clear();
        assertThat(signIn.byToken(token)).isEmpty();
        refused(() -> signIn.enter("motcua", "bieuduong", HERE).signedIn(), IdentityReason.SIGN_IN_FAILED);

        keeping.enable(administrator, MOTCUA, WHY);
        em.flush();
        em.clear();
        assertThat(signIn.byToken(token)).isEmpty();
        assertThat(signIn.enter("motcua", "bieuduong", HERE).signedIn().actor().has(Role.DESK))
                .isTrue();
    }

    @Test
    void nobodyDoesToHimselfWhatLocksHimOutOrSparesHimHisPassword() {
        refused(() -> keeping.disable(administrator, QUANTRIVIEN, WHY), IdentityReason.NOT_ONESELF);
        refused(
                () -> keeping.resetPassword(
                        administrator, AccountName.read("QuanTriVien").orElseThrow(), WHY),
                IdentityReason.OWN_PASSWORD_BY_ONESELF);
        refused(
                () -> keeping.dropSecondFactor(administrator, QUANTRIVIEN, WHY),
                IdentityReason.OWN_SECOND_FACTOR_BY_ONESELF);
    }

    @Test
    void nothingIsDoneWithoutAReasonOrTwice() {
        refused(() -> keeping.disable(administrator, MOTCUA, " vì thế "), IdentityReason.REASON_MISSING);
        refused(() -> keeping.resetPassword(administrator, MOTCUA, ""), IdentityReason.REASON_MISSING);
        refused(() -> keeping.enable(administrator, MOTCUA, WHY), IdentityReason.ACCOUNT_ENABLED_ALREADY);
        keeping.disable(administrator, MOTCUA, WHY);
        refused(() -> keeping.disable(administrator, MOTCUA, WHY), IdentityReason.ACCOUNT_DISABLED_ALREADY);
        em.flush();
        assertThat(trail()).contains("quantrivien ACCOUNT_DISABLED motcua " + WHY);
    }

    @Test
    void aPasswordGivenAnewEndsTheOldOneAndEverySignIn() {
        String token = signIn.enter("motcua", "bieuduong", HERE).signedIn().token();

        String password = keeping.resetPassword(administrator, MOTCUA, WHY);
        em.flush();
        em.clear();

        assertThat(signIn.byToken(token)).isEmpty();
        refused(() -> signIn.enter("motcua", "bieuduong", HERE).signedIn(), IdentityReason.SIGN_IN_FAILED);
        assertThat(signIn.enter("motcua", password, HERE).signedIn().passwordChangeNeeded())
                .isTrue();
    }

    @Test
    void theListShowsDutiesAndWhoIsDisabled() {
        keeping.disable(administrator, MOTCUA, WHY);
        em.flush();

        assertThat(keeping.find(administrator, AccountList.Asked.of("", 1)).lines())
                .filteredOn(AccountLine::isDisabled)
                .singleElement()
                .satisfies(line -> assertThat(line.duties())
                        .extracting(AccountLine.At::role)
                        .containsExactly(Role.DESK));
    }

    @Test
    void anAccountIsFoundByAnyWordsOfNameOwnerTitleAndBodyWithOrWithoutMarks() {
        AccountLine desk = keeping.one(administrator, MOTCUA).line();
        for (String text : List.of(
                "motcua", "MOTCUA", desk.displayName(), desk.organisation().orElseThrow())) {
            assertThat(keeping.find(administrator, AccountList.Asked.of(text, 1))
                            .lines())
                    .as(text)
                    .contains(desk);
        }
        assertThat(keeping.find(administrator, AccountList.Asked.of("chu tich", 1))
                        .lines())
                .isNotEmpty()
                .isEqualTo(keeping.find(administrator, AccountList.Asked.of("tịch CHỦ", 1))
                        .lines());
        for (String text : List.of("%", "_", "motcua khongco", "\\")) {
            assertThat(keeping.find(administrator, AccountList.Asked.of(text, 1))
                            .lines())
                    .as(text)
                    .isEmpty();
        }
        assertThat(keeping.suggested(administrator, "mot cua")).contains(desk.displayName() + " (motcua)");
        refused(() -> keeping.one(administrator, new AccountName("khong.co")), IdentityReason.ACCOUNT_NOT_FOUND);
    }

    @Test
    void ofManyTheListShowsTheFirstAndSaysSo() {
        for (int i = 0; i < AccountKeeping.SHOWN + 1; i++) {
            accounts.add(new Account(new AccountName("nhieu." + i), "Nhiều Người", "", true, clock.instant()));
        }
        em.flush();
        assertThat(keeping.find(administrator, AccountList.Asked.of("nhieu nguoi", 1)))
                .satisfies(list -> assertThat(list.lines()).hasSize(AccountKeeping.SHOWN))
                .satisfies(list -> assertThat(list.more()).isTrue());
        assertThat(keeping.find(administrator, AccountList.Asked.of("nhieu nguoi", 2)))
                .satisfies(list -> assertThat(list.lines()).hasSize(1))
                .satisfies(list -> assertThat(list.more()).isFalse());
    }

    private List<String> trail() {
        List<?> lines = em.createNativeQuery("select concat_ws(' ', actor, act, subject, details) from audit.line")
                .getResultList();
        return lines.stream().map(String::valueOf).toList();
    }

    private static void refused(ThrowingCallable act, IdentityReason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }
}
