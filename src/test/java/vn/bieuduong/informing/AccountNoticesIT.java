package vn.bieuduong.informing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.account.AccountForm;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.account.StandInKeeping;
import vn.bieuduong.identity.AccountOpened;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.FactorChanged;
import vn.bieuduong.identity.FactorChanged.Change;
import vn.bieuduong.identity.InvitationMade;
import vn.bieuduong.identity.NewDeviceSignedIn;
import vn.bieuduong.identity.PasswordChanged;
import vn.bieuduong.identity.StandInChanged;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignedIn;
import vn.bieuduong.notification.Inbox;
import vn.bieuduong.notification.InboxLine;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Whoever owns an account is told what happens to it. */
@ExtendWith(Database.class)
class AccountNoticesIT {
    private static final AccountName QUANTRIVIEN = new AccountName("quantrivien");
    private static final AccountName TRUONGHOC = new AccountName("truonghoc");

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T02:00:00Z"));
    private Accounts accounts;
    private Inbox inbox;
    private SignIn signIn;
    private AccountKeeping keeping;
    private AccountOpening opening;
    private StandInKeeping standIns;
    private EntityManager em;
    private AccountNotices notices;

    @BeforeEach
    void theProvince(EntityManager em) {
        this.em = em;
        Settings settings = Portal.settings(Path.of("target/notices").toAbsolutePath(), Path.of("config"));
        LoadedProvince.into(em, settings, clock);
        accounts = new Accounts(em, settings, clock);
        inbox = new Inbox(accounts, em, clock, settings);
        notices = new AccountNotices(
                new Informing(
                        new Outbox(em, new Facts(new Hearing<>(fact -> {})), clock, settings),
                        new NoticeTexts(settings, em),
                        accounts,
                        new Wishes(em),
                        settings),
                accounts,
                clock);
        Facts facts = new Facts(new Hearing<>(fact -> hear(notices, fact)));
        signIn = LoadedProvince.signIn(em, settings, clock, facts);
        keeping = LoadedProvince.keeping(em, settings, clock, facts);
        opening = LoadedProvince.opening(em, settings, clock, facts);
        standIns = LoadedProvince.standIns(em, settings, clock, facts);
    }

    @Test
    void aSignInFromAnotherDeviceIsToldButNotTheFirstOneNorAKnownOne() {
        SignedIn first = signIn.enter("truonghoc", "bieuduong", new Origin("192.0.2.7", "", "Firefox"))
                .signedIn();
        assertThat(events("truonghoc")).isEmpty();

        signIn.enter("truonghoc", "bieuduong", new Origin("192.0.2.7", first.device(), "Firefox"));
        assertThat(events("truonghoc")).isEmpty();

        signIn.enter("truonghoc", "bieuduong", new Origin("203.0.113.9", "", "Chrome"));
        assertThat(events("truonghoc")).containsExactly("NEW_DEVICE");
        assertThat(lines("truonghoc").get(0).body()).contains("203.0.113.9", "09:00 30/11/2026");
    }

    @Test
    void aChangedAndAResetPasswordAreToldApart() {
        SignedIn in = signIn.enter("truonghoc", "bieuduong", new Origin("192.0.2.7", "", "Firefox"))
                .signedIn();
        signIn.changePassword(
                in.token(), "bieuduong", "mat khau moi cua toi", new Origin("192.0.2.7", in.device(), ""));
        keeping.resetPassword(accounts.acting(QUANTRIVIEN).orElseThrow(), TRUONGHOC, "Quên mật khẩu, đã gặp trực tiếp");

        assertThat(events("truonghoc")).containsExactly("PASSWORD_RESET", "PASSWORD_CHANGED");
        assertThat(lines("truonghoc")).noneMatch(line -> line.body().contains("mat khau moi"));
    }

    @Test
    void whateverChangesBesideThePasswordIsTold() {
        for (Change change : Change.values()) {
            String label = change.name().startsWith("PASSKEY")
                    ? "Máy ở cơ quan"
                    : change.name().startsWith("PROVIDER") ? "VNeID" : "";
            hear(notices, new FactorChanged(TRUONGHOC, change, label));
        }

        // all at one moment: what was written last stands first
        assertThat(events("truonghoc"))
                .containsExactly(
                        "PROVIDER_UNLINKED",
                        "PROVIDER_LINKED",
                        "PASSKEY_SUSPECT",
                        "PASSKEY_REMOVED",
                        "PASSKEY_ADDED",
                        "FACTOR_OFF",
                        "FACTOR_ON");
        assertThat(lines("truonghoc").stream()
                        .filter(line -> line.event().startsWith("PROVIDER"))
                        .map(InboxLine::body))
                .hasSize(2)
                .allMatch(body -> body.contains("VNeID") && body.contains("/account/providers.xhtml"));
        assertThat(lines("truonghoc").stream()
                        .filter(line -> line.event().startsWith("PASSKEY"))
                        .map(InboxLine::body))
                .allMatch(body -> body.contains("“Máy ở cơ quan”") && body.contains("/account/passkeys.xhtml"));
    }

    @Test
    void whoStandsInAndWhoIsStoodInForAreToldButNotWhoSaidSo() {
        accounts.get(new AccountName("giamdoc"))
                .describe("Người nghỉ", null, null, new AgencyCode("H99.10"), "Giám đốc");
        accounts.get(new AccountName("truongban"))
                .describe("Người làm thay", null, null, new AgencyCode("H99.10"), "Trưởng phòng");
        em.flush();
        Actor giver = accounts.acting(new AccountName("giamdoc")).orElseThrow();
        standIns.give(
                giver,
                giver.account(),
                "truongban",
                List.of("HA_DIRECTOR@H99"),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 5),
                "Nghỉ phép năm theo đơn ngày 20/11");

        assertThat(lines("truongban")).singleElement().satisfies(line -> {
            assertThat(line.event()).isEqualTo("STAND_IN_GIVEN");
            assertThat(line.body())
                    .contains("Từ 01/12/2026 đến hết 05/12/2026, Người làm thay làm")
                    .contains("thay Người nghỉ", "/account/stand-in.xhtml")
                    .doesNotContain("Nghỉ phép năm");
        });
        assertThat(lines("giamdoc")).isEmpty();

        Actor administrator = accounts.acting(QUANTRIVIEN).orElseThrow();
        standIns.end(
                administrator,
                standIns.of(administrator, giver.account()).get(0).id());

        assertThat(events("truongban")).containsExactly("STAND_IN_ENDED", "STAND_IN_GIVEN");
        assertThat(events("giamdoc")).containsExactly("STAND_IN_ENDED");
    }

    @Test
    void whoseAccountWasOpenedIsToldWhatHeSignsInWith() {
        opening.open(
                accounts.acting(QUANTRIVIEN).orElseThrow(),
                new AccountForm(
                        "nguoi.moi",
                        new PersonForm("Lê Văn Mới", "", "", "moi@lacha.example", ""),
                        "H99.02",
                        List.of()));

        assertThat(lines("nguoi.moi")).singleElement().satisfies(line -> assertThat(line.body())
                .contains("Kính gửi Lê Văn Mới", "Tên đăng nhập: nguoi.moi", "/account/sign-in.xhtml"));
    }

    @Test
    void anInvitationIsMailedToItsReaderAlone() {
        Actor administrator = accounts.acting(QUANTRIVIEN).orElseThrow();
        AccountOpening.Invitation made = opening.openAndInvite(
                administrator,
                new AccountForm(
                        "nguoi.moi",
                        new PersonForm("Lê Văn Mới", "", "", "moi@lacha.example", ""),
                        "H99.02",
                        List.of()));

        assertThat(lines("nguoi.moi")).as("in no inbox").isEmpty();
        assertThat(made.mailedTo()).as("no mail server: the link is shown").isEmpty();
        assertThat(bodies()).singleElement().asString().contains("Lê Văn Mới", "?token=" + made.token(), "nguoi.moi");
    }

    private List<?> bodies() {
        em.flush();
        return em.createNativeQuery("select body from outbox_message where address = 'moi@lacha.example'")
                .getResultList();
    }

    @Test
    void nobodyReadsWhatOthersWereToldAndWhatIsOpenedCountsNoMore() {
        keeping.resetPassword(accounts.acting(QUANTRIVIEN).orElseThrow(), TRUONGHOC, "Quên mật khẩu, đã gặp trực tiếp");
        Actor owner = accounts.acting(TRUONGHOC).orElseThrow();
        InboxLine line = lines("truonghoc").get(0);

        assertThat(inbox.open(accounts.acting(new AccountName("doanhnghiep")).orElseThrow(), line.id()))
                .isEmpty();
        assertThat(inbox.unread(owner)).isEqualTo(1);
        assertThat(inbox.open(owner, line.id())).isPresent();
        assertThat(inbox.unread(owner)).isZero();
    }

    private List<String> events(String account) {
        return lines(account).stream().map(InboxLine::event).toList();
    }

    private List<InboxLine> lines(String account) {
        em.flush();
        return inbox.of(new Actor(new AccountName(account), "", null, null, Set.of()));
    }

    private static void hear(AccountNotices notices, Fact fact) {
        switch (fact) {
            case PasswordChanged changed -> notices.onPassword(changed);
            case NewDeviceSignedIn device -> notices.onNewDevice(device);
            case AccountOpened opened -> notices.onOpened(opened);
            case FactorChanged factor -> notices.onFactor(factor);
            case InvitationMade made -> notices.onInvited(made);
            case StandInChanged standIn -> notices.onStandIn(standIn);
            default -> {}
        }
    }
}
