package vn.bieuduong.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.composing.RemotePaperSigning.Back;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.seal.remote.RemoteReason;
import vn.bieuduong.seal.remote.RemoteSigning;
import vn.bieuduong.seal.remote.TestSigningProvider;
import vn.bieuduong.signature.validation.TrustFolders;

/** A signer's own key at a provider signs the hash he agreed to there, and what comes back is taken for no more than it is. */
@ExtendWith(Database.class)
class SignedRemotelyIT {

    private static final Path SIGNERS = Path.of("target/test-signers").toAbsolutePath();
    private static final String SIGN = "/signatures/signHash";
    private static final String INFO = "/credentials/info";

    private static DemoAuthority authority;
    private static InspectionPool pool;

    private final TestSigningProvider provider = new TestSigningProvider();
    private SchoolDraft draft;
    private RemotePaperSigning door;
    private EntityManager em;

    @BeforeAll
    static void signers() {
        authority = DemoAuthority.openOrCreate(SIGNERS, Clock.systemUTC());
        pool = Inspected.trusting(TrustFolders.under(authority.trust()));
    }

    @AfterAll
    static void noWorkerIsLeft() {
        pool.close();
    }

    @BeforeEach
    void aLetterThatWaitsForTheHead(EntityManager em, @TempDir Path folder) {
        this.em = em;
        Portal portal = new Portal(em, folder, SchoolDraft.MONDAY);
        draft = new SchoolDraft(portal, Inspected.spotCheck(pool));
        door = portal.composing.remote(draft.composing, Inspected.spotCheck(pool), List.of(provider.configured()));
        draft.write(false);
        keeps(draft.head);
    }

    @AfterEach
    void closed() {
        provider.close();
    }

    @Test
    void whoseTurnItIsSignsAtTheProviderAndThePaperStands() {
        RemoteSigning.Sent sent = send(draft.head);
        Map<String, String> asked = visit(sent);
        assertThat(provider.agreed())
                .containsEntry("response_type", "code")
                .containsEntry("scope", "service")
                .containsEntry("redirect_uri", "http://localhost:8080/composing/remote-answer")
                .doesNotContainKeys("hashes", "credentialID");

        Back.Further further = (Back.Further) back(draft.head, sent, asked);
        Map<String, String> agreed = visit(further.sent());
        assertThat(provider.agreed())
                .containsEntry("scope", "credential")
                .containsEntry("credentialID", draft.head.displayName())
                .containsEntry("numSignatures", "1")
                .containsEntry("hashAlgorithmOID", "2.16.840.1.101.3.4.2.1");
        assertThat(provider.agreed().get("hashes")).matches("[A-Za-z0-9_-]{43}");
        assertThat(provider.agreed().get("state")).isNotEqualTo(asked.get("state"));

        assertThat(back(draft.head, further.sent(), agreed)).isEqualTo(new Back.Taken(draft.letter, true));
        assertThat(draft.written().stands()).isTrue();
        assertThat(draft.portal.drafts.view(draft.drafter, draft.id).papersOf(SchoolDraft.LETTER))
                .hasSize(1);
        assertThat(questions()).isZero();
        assertThat(draft.portal.trail(draft.written().id().toString()))
                .contains("REMOTE_SIGNING_BEGUN", "REMOTE_SIGNATURE_ASKED");
    }

    @Test
    void drafterAndHeadSignThereOneAfterTheOther() {
        draft.write(true);
        keeps(draft.drafter);

        assertThat(through(draft.drafter)).isEqualTo(new Back.Taken(draft.letter, false));
        assertThat(through(draft.head)).isEqualTo(new Back.Taken(draft.letter, true));
    }

    @Test
    void whoeverComesSecondSignsThereWhatTheFirstHasBroughtAndAWorkerReadsIt() {
        draft.write(true);
        byte[] brought = SchoolDraft.sign(draft.bytes(), SchoolDraft.key(authority, draft.drafter));
        draft.composing.accept(draft.drafter, draft.letter, SchoolDraft.in(brought));
        draft.portal.nextRequest();
        assertThat(draft.bytes()).isEqualTo(brought);

        assertThat(through(draft.head)).isEqualTo(new Back.Taken(draft.letter, true));
    }

    @Test
    void onlyWhoseTurnItIsIsOfferedItAndForWhatHeSawAlone() {
        ComposedView paper = draft.written();
        assertThat(door.offered(draft.head, paper))
                .extracting(one -> one.name(Texts.VIETNAMESE))
                .containsExactly("Ký số thử");
        assertThat(door.offered(draft.drafter, paper)).isEmpty();
        assertThat(draft.portal
                        .composing
                        .remote(draft.composing, Inspected.spotCheck(pool), List.of())
                        .offered(draft.head, paper))
                .isEmpty();

        Sha256 shown = paper.newest().sha256();
        assertThat(door.send(draft.head, draft.letter, shown, "khac")).isEmpty();
        assertRefused(() -> door.send(draft.drafter, draft.letter, shown, "kyso"), ComposingReason.NOT_YOUR_TURN);
        assertRefused(
                () -> door.send(draft.portal.actor("thon"), draft.letter, shown, "kyso"), DossierReason.NOT_FOUND);
        assertRefused(
                () -> door.send(draft.head, draft.letter, Sha256.of(new byte[0]), "kyso"),
                ComposingReason.WRITTEN_ANEW);
    }

    @Test
    void anAnswerCountsOnceForTheSameBrowserAndAccountAndForTenMinutes() {
        RemoteSigning.Sent sent = send(draft.head);
        Map<String, String> brought = visit(sent);
        assertRefused(() -> door.back(draft.head, "", answer(brought)), RemoteReason.REMOTE_QUESTION_OVER);
        assertRefused(() -> back(draft.drafter, sent, brought), RemoteReason.REMOTE_QUESTION_OVER);
        assertRefused(
                back(draft.head, sent, Map.of("state", "a".repeat(43), "code", brought.get("code"))),
                RemoteReason.REMOTE_QUESTION_OVER);

        assertThat(back(draft.head, sent, brought)).isInstanceOf(Back.Further.class);
        assertRefused(() -> back(draft.head, sent, brought), RemoteReason.REMOTE_QUESTION_OVER);

        RemoteSigning.Sent late = send(draft.head);
        Map<String, String> tooLate = visit(late);
        draft.portal.forward(Duration.ofMinutes(10));
        assertRefused(() -> back(draft.head, late, tooLate), RemoteReason.REMOTE_QUESTION_OVER);
    }

    @Test
    void whatIsWrittenAnewMeanwhileIsNotSigned() {
        RemoteSigning.Sent sent = send(draft.head);
        Back.Further further = (Back.Further) back(draft.head, sent, visit(sent));
        Map<String, String> agreed = visit(further.sent());
        draft.says("Nuôi dạy bốn học sinh mồ côi.");
        assertRefused(back(draft.head, further.sent(), agreed), ComposingReason.DATA_CHANGED);

        draft.write(false);
        assertRefused(back(draft.head, further.sent(), agreed), ComposingReason.WRITTEN_ANEW);
        assertThat(draft.written().stands()).isFalse();
    }

    static Stream<Arguments> lies() {
        String other = "Người khác";
        return Stream.of(
                lie("a refusal", TestSigningProvider::denies, RemoteReason.REMOTE_DECLINED),
                lie("no token", at("/oauth2/token", 400, "{}"), RemoteReason.REMOTE_SILENT),
                lie("a token that is none", at("/oauth2/token", 200, "[1]"), RemoteReason.REMOTE_SILENT),
                lie(
                        "a token with an end of line",
                        at("/oauth2/token", 200, "{\"access_token\":\"a\\r\\nb\",\"token_type\":\"Bearer\"}"),
                        RemoteReason.REMOTE_SILENT),
                lie(
                        "a token that is over",
                        at("/oauth2/token", 200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":0}"),
                        RemoteReason.REMOTE_PERMISSION_OVER),
                lie(
                        "a token it does not know",
                        at("/oauth2/token", 200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}"),
                        RemoteReason.REMOTE_PERMISSION_OVER),
                lie("silence", one -> one.isSilentAt("/credentials/list"), RemoteReason.REMOTE_SILENT),
                lie("more than is read", at("/credentials/list", 200, " ".repeat(300_000)), RemoteReason.REMOTE_SILENT),
                lie(
                        "no certificates",
                        at("/credentials/list", 200, "{\"credentialIDs\":[]}"),
                        RemoteReason.REMOTE_NO_CERTIFICATE),
                lie(
                        "numbers for names",
                        at("/credentials/list", 200, "{\"credentialIDs\":[1]}"),
                        RemoteReason.REMOTE_SILENT),
                lie("nothing of a key", at(INFO, 200, "{\"key\":null}"), RemoteReason.REMOTE_SILENT),
                lie(
                        "a certificate that is none",
                        at(INFO, 200, "{\"key\":{\"algo\":[]},\"cert\":{\"certificates\":[\"AAAA\"]}}"),
                        RemoteReason.REMOTE_SILENT),
                lie(
                        "a certificate that is over",
                        says("cert", "status", "revoked"),
                        RemoteReason.REMOTE_CERTIFICATE_OVER),
                lie("a key that is locked", says("key", "status", "disabled"), RemoteReason.REMOTE_CERTIFICATE_OVER),
                lie("no way to sign", says("key", "algo", null), RemoteReason.REMOTE_KEY_UNKNOWN),
                lie("a signature with another key", one -> one.signsWith(other), RemoteReason.REMOTE_SIGNATURE_WRONG),
                lie(
                        "a signature over another hash",
                        TestSigningProvider::signsAnotherHash,
                        RemoteReason.REMOTE_SIGNATURE_WRONG),
                lie("no signature", at(SIGN, 200, "{\"signatures\":[]}"), RemoteReason.REMOTE_SILENT),
                lie(
                        "two signatures",
                        at(SIGN, 200, "{\"signatures\":[\"AA==\",\"AA==\"]}"),
                        RemoteReason.REMOTE_SILENT),
                lie(
                        "letters for a signature",
                        at(
                                SIGN,
                                200,
                                "{\"signatures\":[\"" + Base64.getEncoder().encodeToString(new byte[256]) + "\"]}"),
                        RemoteReason.REMOTE_SIGNATURE_WRONG),
                lie("a permission that is over", at(SIGN, 401, "{}"), RemoteReason.REMOTE_PERMISSION_OVER));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aLieLeavesEverythingAsItIs(Consumer<TestSigningProvider> lie, Reason reason) {
        provider.keeps("Người khác", file(draft.drafter), password());
        lie.accept(provider);

        assertRefused(through(draft.head), reason);

        assertThat(draft.written().signers()).noneMatch(ComposedView.Signer::isSigned);
        assertThat(draft.portal.trail(draft.id.toString())).contains("UNIT_PAPER_NOT_SIGNED");
        assertThat(questions()).isZero();
    }

    @Test
    void aCertificateOfAnotherIsNotAskedForASignature() {
        provider.forgets(draft.head.displayName());
        keeps(draft.drafter);

        assertRefused(through(draft.head), RemoteReason.REMOTE_CERTIFICATE_OF_ANOTHER);
        assertThat(provider.agreed()).containsEntry("scope", "service");
    }

    private static Arguments lie(String name, Consumer<TestSigningProvider> lie, Reason reason) {
        return Arguments.of(Named.of(name, lie), reason);
    }

    private static Consumer<TestSigningProvider> at(String path, int status, String body) {
        return provider -> provider.answers(path, status, body);
    }

    /** Says one thing of each key otherwise; null for an empty list. */
    private static Consumer<TestSigningProvider> says(String of, String field, @Nullable String value) {
        UnaryOperator<JsonObject> how = said -> {
            var part = Json.createObjectBuilder(said.getJsonObject(of));
            if (value == null) {
                part.add(field, Json.createArrayBuilder());
            } else {
                part.add(field, value);
            }
            return Json.createObjectBuilder(said).add(of, part).build();
        };
        return provider -> provider.saysOfKeys(how);
    }

    /** There and back as often as it takes. */
    private Back through(Actor signer) {
        RemoteSigning.Sent sent = send(signer);
        Back first = back(signer, sent, visit(sent));
        return first instanceof Back.Further further ? back(signer, further.sent(), visit(further.sent())) : first;
    }

    private RemoteSigning.Sent send(Actor signer) {
        RemoteSigning.Sent sent = door.send(
                        signer, draft.letter, draft.written().newest().sha256(), "kyso")
                .orElseThrow();
        draft.portal.nextRequest();
        return sent;
    }

    private Map<String, String> visit(RemoteSigning.Sent sent) {
        return provider.visited(sent.address());
    }

    private Back back(Actor actor, RemoteSigning.Sent sent, Map<String, String> brought) {
        Back back = door.back(actor, sent.ticket(), answer(brought));
        draft.portal.nextRequest();
        return back;
    }

    private static RemoteSigning.Answer answer(Map<String, String> brought) {
        return new RemoteSigning.Answer(brought.get("state"), brought.get("code"), brought.get("error"));
    }

    private long questions() {
        return ((Number) em.createNativeQuery("select count(*) from remote_question")
                        .getSingleResult())
                .longValue();
    }

    private void keeps(Actor person) {
        provider.keeps(person.displayName(), file(person), password());
    }

    private static Path file(Actor person) {
        SchoolDraft.key(authority, person);
        return SIGNERS.resolve("keys").resolve("cccd-" + person.personalId() + ".p12");
    }

    private static char[] password() {
        try {
            return Files.readString(SIGNERS.resolve("keys").resolve("password")).toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(Back back, Reason reason) {
        assertThat(back).isInstanceOfSatisfying(Back.Refused.class, refused -> says(refused.refusal(), reason));
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> says(refusal, reason));
    }

    private static void says(Refusal refusal, Reason reason) {
        assertThat(refusal.findings()).extracting(Finding::reason).containsExactly(reason);
        assertThat(Texts.of(refusal.findings().get(0), Texts.VIETNAMESE))
                .doesNotContain("{")
                .endsWith(".");
    }
}
