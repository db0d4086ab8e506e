package vn.bieuduong.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.openid.TestProvider.Signing;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.identity.signin.SignIn;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;

/** What a provider says of whoever comes back is believed when it is the provider's, said to us, of this question, and now; otherwise never. */
@ExtendWith(Database.class)
class OpenIdIT {

    private static final Origin HERE = Origin.of("192.0.2.7");
    private static final String NUMBER = "099190055433";
    private static final String NAME = "NGUYỄN THỊ LỤA";

    private final Clock clock = LoadedProvince.clockAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestProvider provider = new TestProvider();

    @TempDir
    private Path data;

    private EntityManager em;
    private OpenIdDoors doors;

    @BeforeEach
    void theDemonstrationProvince(EntityManager em) {
        this.em = em;
        Settings settings = Portal.settings(data, Path.of("config"));
        Facts facts = new Facts(new Hearing<>(fact -> {}));
        LoadedProvince.into(em, settings, clock);
        SignIn signIn = LoadedProvince.signIn(em, settings, clock, facts);
        doors = OpenIdDoors.over(em, settings, clock, facts, signIn, List.of(OpenIdDoors.configured(provider)));
        provider.names("s-1", NUMBER, NAME);
        em.flush();
    }

    @AfterEach
    void closed() {
        provider.close();
    }

    @Test
    void thePortalAsksForACodeWithStateNonceAndAChallenge() {
        Map<String, String> asked = TestProvider.parameters(sent().address().getRawQuery());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("redirect_uri", "http://localhost:8080/account/openid-answer")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "loa3");
        assertThat(asked.get("scope")).isEqualTo("openid profile");
        assertThat(List.of(asked.get("state"), asked.get("nonce"), asked.get("code_challenge")))
                .allSatisfy(one -> assertThat(one).matches("[A-Za-z0-9_-]{43}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoComesBackIsSignedInAndTheProviderDescribesItselfOnce() {
        assertThat(doors.through(provider, HERE)).isInstanceOfSatisfying(Arrival.Known.class, known -> {
            assertThat(known.step().signedIn().actor().account()).hasToString("congdan");
            assertThat(known.target()).isEqualTo("/dossier/mine.xhtml");
        });
        doors.through(provider, HERE);

        assertThat(provider.descriptions()).isEqualTo(1);
        assertThat(count("select count(*) from provider_question")).isZero();
    }

    @Test
    void whatTheTokenLeavesOutIsAskedForOfTheSamePersonAlone() {
        provider.says("citizen_id", null)
                .says("name", null)
                .tellsAtUserInfo("{\"sub\":\"s-1\",\"name\":\"" + NAME + "\",\"citizen_id\":" + "\"" + NUMBER + "\"}");
        assertThat(doors.through(provider, HERE)).isInstanceOf(Arrival.Known.class);

        provider.tellsAtUserInfo("{\"sub\":\"s-2\",\"name\":\"" + NAME + "\",\"citizen_id\":\"" + NUMBER + "\"}");
        refused(() -> doors.through(provider, HERE), OpenIdReason.PROVIDER_NOT_BELIEVED);
    }

    @Test
    void anAnswerCountsOnceSoonAndInTheBrowserThatAsked() {
        OpenIdSignIn.Sent mine = sent();
        OpenIdSignIn.Sent others = sent();
        Map<String, String> brought = provider.visited(mine.address());

        over(others.ticket(), brought);
        over("A".repeat(43), brought);
        over("", brought);
        assertThat(doors.door.back(mine.ticket(), OpenIdDoors.answer(brought), Optional.empty(), "", HERE))
                .isInstanceOf(Arrival.Known.class);
        over(mine.ticket(), brought);
        assertThat(trail()).containsOnlyOnce("SIGN_IN_REFUSED");

        Map<String, String> late = provider.visited(others.address());
        LoadedProvince.forward(clock, Questions.GOOD_FOR);
        over(others.ticket(), late);
    }

    @Test
    void aRefusalThereAndAnAnswerOfSomebodyElseLeadNowhere() {
        provider.denies(true);
        refused(() -> doors.through(provider, HERE), OpenIdReason.PROVIDER_DECLINED);

        provider.denies(false);
        for (String issuer : new String[] {"https://other.example", null}) {
            OpenIdSignIn.Sent sent = sent();
            Map<String, String> brought = new HashMap<>(provider.visited(sent.address()));
            brought.put("iss", issuer);
            refused(
                    () -> doors.door.back(sent.ticket(), OpenIdDoors.answer(brought), Optional.empty(), "", HERE),
                    OpenIdReason.PROVIDER_NOT_BELIEVED);
        }
        assertThat(doors.door.send("nobody", "", HERE)).isEmpty();
    }

    /** A provider, or somebody in its place, that says what must not be believed. */
    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another nonce", p -> p.lies(said -> said.claim("nonce", "n".repeat(43)))),
                lie("no nonce", p -> p.lies(said -> said.claim("nonce", null))),
                lie("another audience", p -> p.lies(said -> said.audience("another"))),
                lie(
                        "another party among audiences",
                        p -> p.lies(said -> said.audience(List.of(TestProvider.CLIENT, "another"))
                                .claim("azp", "another"))),
                lie("another issuer", p -> p.lies(said -> said.issuer("https://other.example"))),
                lie(
                        "expired",
                        p -> p.lies(said ->
                                said.expirationTime(Date.from(Instant.now().minusSeconds(120))))),
                lie(
                        "said tomorrow",
                        p -> p.lies(
                                said -> said.issueTime(Date.from(Instant.now().plusSeconds(86_400)))
                                        .expirationTime(Date.from(Instant.now().plusSeconds(90_000))))),
                lie("no end", p -> p.lies(said -> said.expirationTime(null))),
                lie("another key", p -> p.signs(Signing.OTHER_KEY)),
                lie("no signature", p -> p.signs(Signing.NOTHING)),
                lie("the secret of both", p -> p.signs(Signing.SECRET_OF_BOTH)),
                lie("the public key as a secret", p -> p.signs(Signing.PUBLIC_KEY_AS_SECRET)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aLieSignsNobodyIn(Consumer<TestProvider> lie) {
        lie.accept(provider);

        refused(() -> doors.through(provider, HERE), OpenIdReason.PROVIDER_NOT_BELIEVED);
        assertThat(count("select count(*) from sign_in")).isZero();
        assertThat(trail()).containsExactly("SIGN_IN_REFUSED");
    }

    /** What is no answer at all. */
    static Stream<Arguments> nonsense() {
        return Stream.of(
                answers("an error", exchange -> TestProvider.json(exchange, 400, "{\"error\":\"invalid_grant\"}")),
                answers(
                        "an error with a good status",
                        exchange -> TestProvider.json(exchange, 200, "{\"error\":\"invalid_grant\"}")),
                answers("no JSON", exchange -> TestProvider.json(exchange, 200, "<html>")),
                answers(
                        "no ID token",
                        exchange -> TestProvider.json(
                                exchange, 200, "{\"access_token\":\"at\",\"token_type\":\"Bearer\"}")),
                answers(
                        "a token that is none",
                        exchange -> TestProvider.json(
                                exchange,
                                200,
                                "{\"access_token\":\"at\",\"token_type\":\"Bearer\",\"id_token\":\"a.b\"}")),
                answers("somewhere else", exchange -> {
                    exchange.getResponseHeaders().set("Location", "http://localhost:1/");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                }),
                answers(
                        "too much",
                        exchange -> TestProvider.json(
                                exchange, 200, "{\"access_token\":\"" + "x".repeat(1_000_000) + "\"}")));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseSignsNobodyIn(HttpHandler answer) {
        provider.exchanges(answer);

        refused(() -> doors.through(provider, HERE), OpenIdReason.PROVIDER_SILENT);
    }

    @Test
    void nobodyWaitsForAProviderThatSaysNothing() {
        provider.exchanges(provider.silence());
        Instant before = Instant.now();

        refused(() -> doors.through(provider, HERE), OpenIdReason.PROVIDER_SILENT);
        assertThat(Duration.between(before, Instant.now())).isLessThan(OpenIdDoors.PATIENCE.multipliedBy(6));
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() {
        provider.close();
        refused(this::sent, OpenIdReason.PROVIDER_SILENT);
        refused(this::sent, OpenIdReason.PROVIDER_SILENT);
    }

    @Test
    void oneNetworkAsksSixtyTimesAndWhoGetsInCostsNothing() {
        for (int i = 0; i < 3; i++) {
            doors.through(provider, HERE);
        }
        for (int i = 0; i < 60; i++) {
            sent();
        }
        refused(this::sent, IdentityReason.TOO_MANY_ATTEMPTS);
        assertThat(doors.door.send("vneid", "", Origin.of("198.51.100.9"))).isPresent();
    }

    private OpenIdSignIn.Sent sent() {
        return doors.door.send("vneid", "", HERE).orElseThrow();
    }

    private void over(String ticket, Map<String, String> brought) {
        refused(
                () -> doors.door.back(ticket, OpenIdDoors.answer(brought), Optional.empty(), "", HERE),
                OpenIdReason.PROVIDER_QUESTION_OVER);
    }

    private static Arguments lie(String name, Consumer<TestProvider> how) {
        return Arguments.of(Named.of(name, how));
    }

    private static Arguments answers(String name, HttpHandler how) {
        return Arguments.of(Named.of(name, how));
    }

    private static void refused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).isEqualTo(reason)));
    }

    private long count(String sql) {
        em.flush();
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private List<String> trail() {
        List<String> acts = new ArrayList<>();
        em.flush();
        em.createNativeQuery("select act from audit.line where actor = 'anonymous' order by id")
                .getResultList()
                .forEach(act -> acts.add(String.valueOf(act)));
        return acts;
    }
}
