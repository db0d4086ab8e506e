package vn.bieuduong.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.FactorChanged;
import vn.bieuduong.identity.FactorChanged.Change;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.NewDeviceSignedIn;
import vn.bieuduong.identity.Role;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SecondFactors;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.identity.signin.SignInStep;
import vn.bieuduong.platform.Fact;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;

/** An account is somebody's by its link, or by number and name together; in every doubt a person says whose it is. */
@ExtendWith(Database.class)
class LinkingIT {
    private static final AccountName CONGDAN = new AccountName("congdan");
    private static final AccountName MOTCUA = new AccountName("motcua");

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String PASSWORD = "bieuduong";
    private static final String NUMBER = "099190055433";
    private static final String WHY = "Đã xem thẻ căn cước của bà tại quầy";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestProvider provider = new TestProvider();
    private final List<Fact> told = new ArrayList<>();
    private final Facts facts = new Facts(new Hearing<>(told::add));

    @TempDir
    private Path data;

    private EntityManager em;
    private Settings settings;
    private Accounts accounts;
    private SignIn signIn;
    private OpenIdDoors doors;
    private Actor administrator;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        settings = Portal.settings(data, Path.of("config"));
        LoadedProvince.into(em, settings, clock);
        accounts = new Accounts(em, settings, clock);
        signIn = LoadedProvince.signIn(em, settings, clock, facts);
        doors = doors(signIn);
        administrator = accounts.acting(new AccountName("quantrivien")).orElseThrow();
        nextRequest();
    }

    @AfterEach
    void closed() {
        provider.close();
    }

    @Test
    void numberAndNameLinkAnAccountOnceAndItsOwnerIsTold() {
        provider.names("s-1", NUMBER, "NGUYỄN  THỊ LUẠ");
        assertThat(account(doors.through(provider, HERE))).isEqualTo("congdan");

        provider.names("s-1", "099190055999", "Nguyễn Thị Lụa Đã Đổi Tên");
        assertThat(account(doors.through(provider, Origin.of("198.51.100.4")))).isEqualTo("congdan");

        assertThat(told)
                .filteredOn(FactorChanged.class::isInstance)
                .singleElement()
                .isEqualTo(new FactorChanged(CONGDAN, Change.PROVIDER_LINKED, "Định danh thử"));
        assertThat(told).hasAtLeastOneElementOfType(NewDeviceSignedIn.class);
        assertThat(trail("congdan"))
                .containsExactly("PROVIDER_LINKED", "PROVIDER_VOUCHED", "SIGNED_IN", "PROVIDER_VOUCHED", "SIGNED_IN");
    }

    @Test
    void anotherNameGoesToAPersonWhoLinksHimOnlyOnce() {
        provider.names("s-2", NUMBER, "Nguyễn Thị Lúa");
        UUID id = held(OpenIdReason.LINK_WAITING);
        assertThat(held(OpenIdReason.LINK_WAITING)).isEqualTo(id);

        assertThat(doors.deciding.find(administrator, LinkRequestState.WAITING))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.doubt()).isEqualTo(LinkDoubt.OTHER_NAME);
                    assertThat(line.account()).contains(CONGDAN);
                });
        assertThat(doors.deciding.candidates(administrator, id))
                .containsExactly(new LinkDeciding.Candidate(CONGDAN, "Nguyễn Thị Lụa", NUMBER, true));
        assertThat(findings(() -> doors.deciding.approve(administrator, id, "nobody", "vì thế")))
                .containsExactlyInAnyOrder(IdentityReason.ACCOUNT_UNKNOWN, IdentityReason.REASON_MISSING);
        assertThat(findings(() -> doors.deciding.approve(administrator, id, "quantrivien", WHY)))
                .containsExactly(OpenIdReason.LINK_NOT_ONESELF);
        Actor officer = accounts.acting(MOTCUA).orElseThrow();
        assertThat(findings(() -> doors.deciding.find(officer, LinkRequestState.WAITING)))
                .containsExactly(IdentityReason.NOT_ALLOWED);
        assertThat(findings(() -> doors.deciding.approve(officer, id, "congdan", WHY)))
                .containsExactly(IdentityReason.NOT_ALLOWED);

        doors.deciding.approve(administrator, id, "congdan", WHY);
        nextRequest();
        assertThat(findings(() -> doors.deciding.refuse(administrator, id, WHY)))
                .containsExactly(OpenIdReason.LINK_REQUEST_DECIDED);
        assertThat(account(doors.through(provider, HERE))).isEqualTo("congdan");
        assertThat(trail(id.toString())).containsExactly("LINK_ASKED", "LINK_APPROVED");
    }

    @Test
    void whoWasRefusedReadsWhyAndAsksAgainOnlyWithSomethingElse() {
        provider.names("s-2", NUMBER, "Nguyễn Thị Lúa");
        UUID id = held(OpenIdReason.LINK_WAITING);
        assertThat(doors.door.whyRefused(id)).isEmpty();
        doors.deciding.refuse(administrator, id, WHY);
        nextRequest();

        assertThat(held(OpenIdReason.LINK_REFUSED)).isEqualTo(id);
        assertThat(doors.door.whyRefused(id)).contains(WHY);

        provider.names("s-2", NUMBER, "Nguyễn Thị Lùa");
        assertThat(held(OpenIdReason.LINK_WAITING)).isNotEqualTo(id);
    }

    @Test
    void aSecondIdentityAndSeveralAccountsAreNeverMergedInSilence() {
        provider.names("s-1", NUMBER, "Nguyễn Thị Lụa");
        doors.through(provider, HERE);
        provider.names("s-other", NUMBER, "Nguyễn Thị Lụa");
        assertThat(doubt(held(OpenIdReason.LINK_WAITING))).isEqualTo(LinkDoubt.OTHER_SUBJECT);

        Account desk = accounts.get(MOTCUA);
        desk.describe(desk.displayName(), NUMBER, null, null, null);
        nextRequest();
        provider.names("s-third", NUMBER, "Nguyễn Thị Lụa");
        assertThat(doubt(held(OpenIdReason.LINK_WAITING))).isEqualTo(LinkDoubt.SEVERAL_ACCOUNTS);
    }

    /** Else whoever registers with another's number would be given what that other one does through the provider. */
    @Test
    void aNumberSomebodyOnlySaysIsHisLinksNothing() {
        Account squatter = accounts.get(CONGDAN);
        squatter.describe("Lò Thị Mới", null, null, null, null);
        squatter.declare("099195000111");
        nextRequest();
        provider.names("s-5", "099195000111", "Lò Thị Mới");
        UUID id = held(OpenIdReason.LINK_WAITING);
        assertThat(doubt(id)).isEqualTo(LinkDoubt.NUMBER_UNVERIFIED);
        assertThat(doors.deciding.candidates(administrator, id))
                .containsExactly(new LinkDeciding.Candidate(CONGDAN, "Lò Thị Mới", "099195000111", false));

        doors.deciding.refuse(administrator, id, WHY);
        nextRequest();
        assertThat(doors.through(provider, HERE)).isInstanceOf(Arrival.New.class);
    }

    @Test
    void whoHasNoAccountMayOpenOneAndALockedOneStaysLocked() {
        provider.names("s-6", "099195000111", "Lò Thị Mới").says("email", "moi@thu.example");
        assertThat(doors.through(provider, HERE)).isInstanceOfSatisfying(Arrival.New.class, newcomer -> assertThat(
                        doors.newcomers.find(newcomer.ticket()))
                .contains(new Newcomers.Newcomer("Lò Thị Mới", "099195000111", "", false)));

        provider.says("citizen_id", "12345");
        refused(OpenIdReason.NUMBER_MISSING);
        accounts.get(CONGDAN).disable();
        nextRequest();
        provider.names("s-1", NUMBER, "Nguyễn Thị Lụa");
        refused(OpenIdReason.ACCOUNT_CLOSED);
    }

    @Test
    void theSecondStepIsAskedForUnlessTheProvidersAssuranceStandsForIt() {
        SecondFactors factors = LoadedProvince.secondFactors(em, settings, clock);
        Actor citizen = accounts.acting(CONGDAN).orElseThrow();
        String token = signIn.enter("congdan", PASSWORD, HERE).signedIn().token();
        factors.enrol(citizen, token);
        nextRequest();
        factors.confirm(citizen, token, LoadedProvince.code(em, settings, clock, "congdan"));
        nextRequest();
        LoadedProvince.forward(clock, java.time.Duration.ofMinutes(1));

        provider.names("s-1", NUMBER, "Nguyễn Thị Lụa").says("acr", "loa2");
        SignInStep step = known(doors.through(provider, HERE)).step();
        assertThat(step.done()).isEmpty();
        String stepped = signIn.finish(step.proof(), LoadedProvince.code(em, settings, clock, "congdan"), HERE)
                .token();
        assertThat(signIn.isAssured(stepped)).isFalse();

        provider.says("acr", "loa3");
        String assured = known(doors.through(provider, HERE)).step().signedIn().token();
        assertThat(signIn.isAssured(assured)).isTrue();
        assertThat(doors.own.isStepNeeded(citizen, assured))
                .as("for changing how he signs in")
                .isTrue();
    }

    @Test
    void onesOwnAccountIsLinkedAndUnlinkedByWhoHasShownThatItIsHis() {
        Actor desk = accounts.acting(MOTCUA).orElseThrow();
        String token = signIn.enter("motcua", PASSWORD, HERE).signedIn().token();
        provider.names("s-9", "099192063352", "Trần Thị Nhàn");
        assertThat(findings(() -> doors.door.sendToLink("vneid", desk, token, "A".repeat(43), HERE)))
                .containsExactly(IdentityReason.PASSWORD_AGAIN);
        String proof = signIn.prove(desk, PASSWORD);

        OpenIdSignIn.Sent away =
                doors.door.sendToLink("vneid", desk, token, proof, HERE).orElseThrow();
        assertThat(findings(() -> doors.back(provider, away, Optional.empty(), "", HERE)))
                .as("signed out on the way")
                .containsExactly(OpenIdReason.PROVIDER_QUESTION_OVER);
        OpenIdSignIn.Sent sent =
                doors.door.sendToLink("vneid", desk, token, proof, HERE).orElseThrow();
        assertThat(doors.back(provider, sent, Optional.of(desk), token, HERE)).isInstanceOf(Arrival.Linked.class);
        nextRequest();
        assertThat(account(doors.through(provider, HERE))).isEqualTo("motcua");

        ProviderLine line = doors.own.of(desk).get(0);
        assertThat(line.usedAt()).isEqualTo(clock.instant());
        Actor other = accounts.acting(CONGDAN).orElseThrow();
        assertThat(findings(() -> doors.own.unlink(other, "", line.id()))).containsExactly(OpenIdReason.LINK_GONE);
        doors.own.unlink(desk, token, line.id());
        assertThat(doors.own.of(desk)).isEmpty();
        assertThat(told)
                .filteredOn(FactorChanged.class::isInstance)
                .extracting(fact -> ((FactorChanged) fact).change())
                .containsExactly(Change.PROVIDER_LINKED, Change.PROVIDER_UNLINKED);
    }

    @Test
    void whoLinksAnothersIdentityToHisAccountWaitsForAPerson() {
        Actor desk = accounts.acting(MOTCUA).orElseThrow();
        String token = signIn.enter("motcua", PASSWORD, HERE).signedIn().token();
        provider.names("s-1", NUMBER, "Trần Thị Nhàn");
        OpenIdSignIn.Sent sent = doors.door
                .sendToLink("vneid", desk, token, signIn.prove(desk, PASSWORD), HERE)
                .orElseThrow();

        assertThat(doors.back(provider, sent, Optional.of(desk), token, HERE))
                .isInstanceOfSatisfying(Arrival.Held.class, held -> {
                    assertThat(held.own()).isTrue();
                    assertThat(doubt(held.request())).isEqualTo(LinkDoubt.NOT_THE_OWNER);
                });
        assertThat(doors.own.of(desk)).isEmpty();
    }

    @Test
    void whoseDutiesWantAProviderSignsInThroughItAlone() throws IOException {
        Path config = Files.createDirectories(data.resolve("config"));
        Files.writeString(config.resolve("sign-in.yaml"), "providers: [{requiredRoles: [DESK]}]");
        SignIn strict = LoadedProvince.signIn(em, Portal.settings(data, config), clock, facts);
        assertThat(findings(() -> strict.enter("motcua", PASSWORD, HERE)))
                .containsExactly(IdentityReason.PROVIDER_NEEDED);
        assertThat(strict.enter("congdan", PASSWORD, HERE).done()).isPresent();
        assertThat(findings(() -> strict.enter("motcua", "wrong", HERE)))
                .containsExactly(IdentityReason.SIGN_IN_FAILED);

        provider.names("s-9", "099192063352", "Trần Thị Nhàn");
        OpenIdDoors another = doors(strict);
        assertThat(findings(() -> another.through(provider, HERE))).containsExactly(OpenIdReason.OTHER_PROVIDER_NEEDED);
        assertThat(account(doors(strict, Role.DESK).through(provider, HERE))).isEqualTo("motcua");
    }

    @Test
    void aPasswordSomebodyElseChoseIsWorthNothingOnceAProviderHasNamedItsOwner() {
        accounts.get(CONGDAN).password(accounts.get(CONGDAN).passwordHash(), true);
        nextRequest();
        provider.names("s-1", NUMBER, "Nguyễn Thị Lụa");

        assertThat(known(doors.through(provider, HERE))
                        .step()
                        .signedIn()
                        .actor()
                        .duties())
                .isNotEmpty();
        nextRequest();
        assertThat(findings(() -> signIn.enter("congdan", PASSWORD, HERE)))
                .containsExactly(IdentityReason.SIGN_IN_FAILED);
    }

    private OpenIdDoors doors(SignIn through, Role... required) {
        return OpenIdDoors.over(
                em, settings, clock, facts, through, List.of(OpenIdDoors.configured(provider, required)));
    }

    private UUID held(OpenIdReason reason) {
        Arrival arrival = doors.through(provider, HERE);
        nextRequest();
        assertThat(arrival).isInstanceOfSatisfying(Arrival.Held.class, held -> assertThat(held.reason())
                .isEqualTo(reason));
        return ((Arrival.Held) arrival).request();
    }

    private LinkDoubt doubt(UUID request) {
        return doors.deciding.one(administrator, request).doubt();
    }

    private static Arrival.Known known(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Known.class);
        return (Arrival.Known) arrival;
    }

    private static String account(Arrival arrival) {
        return known(arrival).step().signedIn().actor().account().value();
    }

    private void refused(Reason reason) {
        assertThat(findings(() -> doors.through(provider, HERE))).containsExactly(reason);
    }

    private static List<Reason> findings(ThrowingCallable act) {
        List<Reason> reasons = new ArrayList<>();
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> refusal.findings().stream()
                .map(Finding::reason)
                .forEach(reasons::add));
        return reasons;
    }

    private List<String> trail(String subject) {
        nextRequest();
        List<String> acts = new ArrayList<>();
        em.createNativeQuery("select act from audit.line where subject = ?1 order by id")
                .setParameter(1, subject)
                .getResultList()
                .forEach(act -> acts.add(String.valueOf(act)));
        return acts;
    }

    private void nextRequest() {
        em.flush();
        em.clear();
    }
}
