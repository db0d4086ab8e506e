package vn.bieuduong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.worklist.OfficeDossier;
import vn.bieuduong.seal.SigningWay;
import vn.bieuduong.seal.Token;
import vn.bieuduong.signature.SignatureInspector;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.signing.SealReason;
import vn.bieuduong.signature.validation.TrustFolders;

/** The chairman signs at his own step with the key the portal holds for him; whatever is wrong is named, and the step stays open. */
@ExtendWith(Database.class)
class LeaderSigningIT {

    private static final String NUMBER = "123/QĐ-UBND";
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Lạc Hà";
    private static final Path KEYS = Path.of("target/test-leaders").toAbsolutePath();

    private static DemoAuthority authority;
    private static InspectionPool pool;

    @TempDir
    private Path folder;

    private EntityManager em;
    private Portal portal;
    private DecisionSigning signing;
    private Actor chair;
    private DossierId id;

    @BeforeAll
    static void trustedKeys() {
        authority = DemoAuthority.openOrCreate(KEYS.resolve("demo"), Clock.systemUTC());
        pool = Inspected.trusting(TrustFolders.under(authority.trust()));
        authority.signature("Hồ Thị Diễm Thúy", "099188000001", AGENCY, "");
    }

    @AfterAll
    static void noWorkerIsLeft() {
        pool.close();
    }

    @BeforeEach
    void theDatabase(EntityManager em) {
        this.em = em;
    }

    @Test
    void theDecisionBearsHisSignatureAndTheSealOnTop() throws Exception {
        aDecisionToSign("");
        turnOn();
        CopyToSign given = prepared();
        assertThat(signing.ways(chair, id)).containsExactly(SigningWay.KEY, SigningWay.COPY, SigningWay.PAPER);

        signing.withKey(chair, id, given.file().sha256(), portal.code(chair));
        portal.nextRequest();

        assertThat(step()).isEqualTo("issue");
        Actor clerk = portal.with("CLERK@H99");
        assertThat(portal.office.deciding.issue(clerk, id, NUMBER).signer()).isEqualTo(chair.displayName());
        portal.nextRequest();
        Path issued = portal.store.path(
                portal.papers.open(clerk, id, DocumentKind.DECISION, 0).file().sha256());
        byte[] bytes = Files.readAllBytes(issued);
        byte[] seen = Files.readAllBytes(portal.store.path(given.file().sha256()));
        assertThat(Arrays.copyOf(bytes, seen.length)).isEqualTo(seen);
        SignatureReport report = new SignatureInspector(TrustFolders.under(authority.trust()), Clock.systemUTC())
                .inspect(Files.write(folder.resolve("issued.pdf"), bytes));
        assertThat(report.isTrustworthy()).as(report.toString()).isTrue();
        assertThat(report.signatures())
                .extracting(entry -> entry.signer().commonName())
                .containsExactly(chair.displayName(), AGENCY);
        assertThat(portal.trail(id.toString()))
                .contains("DECISION_GIVEN_OUT")
                .anyMatch(act -> act.equals("STEP_SIGNED"));
    }

    @Test
    void withoutASecondFactorOrWithAWrongCodeNothingIsSigned() {
        aDecisionToSign("");
        Sha256 shown = prepared().file().sha256();

        refused(shown, "123456", IdentityReason.SECOND_FACTOR_NOT_SET);
        turnOn();
        refused(shown, "", IdentityReason.SECOND_FACTOR_NEEDED);
        refused(shown, "12345", IdentityReason.SECOND_FACTOR_WRONG);
        String used = portal.code(chair);
        portal.factors.check(chair, used, "Đăng nhập");
        refused(shown, used, IdentityReason.SECOND_FACTOR_WRONG);
        assertThat(portal.trail(chair.account().value()).stream().filter("SECOND_FACTOR_REFUSED"::equals))
                .hasSize(2);

        for (int i = 0; i < 3; i++) {
            refused(shown, "12345", IdentityReason.SECOND_FACTOR_WRONG);
        }
        portal.forward(Duration.ofSeconds(30));
        refused(shown, portal.code(chair), IdentityReason.TOO_MANY_CODES);
        portal.forward(Duration.ofMinutes(4));
        signing.withKey(chair, id, shown, portal.code(chair));
        portal.nextRequest();
        assertThat(step()).isEqualTo("issue");
    }

    @Test
    void onlyTheCopyHeWasShownIsSignedAndOnlyByHim() {
        aDecisionToSign("");
        turnOn();
        Sha256 first = prepared().file().sha256();
        signing.prepare(chair, id, "125/QĐ-UBND");
        portal.nextRequest();

        refused(first, portal.code(chair), DecisionReason.COPY_NOT_SHOWN);
        Actor clerk = portal.with("CLERK@H99");
        assertThatThrownBy(() -> signing.withKey(clerk, id, first, portal.code(chair)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> signing.ways(portal.with("CHAIR@H99.01"), id)).isInstanceOf(Refusal.class);
        // none of that has used up the code
        Sha256 newest = signing.waiting(chair, id).orElseThrow().file().sha256();
        signing.withKey(chair, id, newest, portal.code(chair));
    }

    @Test
    void aCertificateThatHasExpiredIsNamed() {
        aDecisionToSign("");
        turnOn();
        Sha256 shown = prepared().file().sha256();
        signing.ways(chair, id); // the key is made while it is new
        portal.forward(Duration.ofDays(20 * 365));

        refused(shown, portal.code(chair), SealReason.CERTIFICATE_EXPIRED);
        assertThat(portal.trail(id.toString()).get(portal.trail(id.toString()).size() - 1))
                .isEqualTo("DECISION_NOT_SIGNED");
    }

    @Test
    void aTokenWithAnotherPinIsNamed() {
        Token token = Token.of("leader");
        aDecisionToSign("""
                seals:
                  - { agency: H99, account: chutich, pkcs11: { library: %s, slot: %s, key: chu-ky, pinFile: pin } }
                """.formatted(Token.LIBRARY, token.slot));
        turnOn();
        Sha256 shown = prepared().file().sha256();

        refused(shown, next(), SealReason.TOKEN_PIN_WRONG);
        assertThat(portal.trail(id.toString())).contains("DECISION_NOT_SIGNED");
    }

    @Test
    void aTokenThatIsGoneIsNamed() {
        aDecisionToSign("""
                seals:
                  - { agency: H99, account: chutich, pkcs11: { library: pin, key: chu-ky, pinFile: pin } }
                """);
        turnOn();
        Sha256 shown = prepared().file().sha256();

        refused(shown, portal.code(chair), SealReason.TOKEN_LIBRARY_MISSING);
    }

    @Test
    void aKeyOfAnotherOrOneNobodyVouchesForIsNotTaken() {
        aDecisionToSign("""
                seals:
                  - { agency: H99, account: chutich, file: %s, passwordFile: %s }
                """.formatted(key("cccd-099188000001"), KEYS.resolve("demo/keys/password")));
        turnOn();
        Sha256 shown = prepared().file().sha256();

        refused(shown, next(), DecisionReason.KEY_OF_ANOTHER);
        DemoAuthority stranger =
                DemoAuthority.openOrCreate(Path.of("target/test-strangers").toAbsolutePath(), Clock.systemUTC());
        InspectionPool suspicious = Inspected.trusting(TrustFolders.under(stranger.trust()));
        try {
            signing = portal.office.signing(Inspected.spotCheck(suspicious), portal.store, portal.factors);
            refused(shown, next(), DecisionReason.KEY_NOT_TRUSTED);
        } finally {
            suspicious.close();
        }
    }

    @Test
    void onlyWaysThatAreConfiguredAreOffered() {
        aDecisionToSign("seals: []\nleaderSigns: [copy]\n");
        turnOn();
        Sha256 shown = prepared().file().sha256();

        assertThat(signing.ways(chair, id)).containsExactly(SigningWay.COPY);
        refused(shown, portal.code(chair), AwardReason.WAY_NOT_OFFERED);
        assertRefused(() -> portal.office.deciding.signOnPaper(chair, id), AwardReason.WAY_NOT_OFFERED);
    }

    @Test
    void whereNoCopiesAreTakenNoneIs() {
        aDecisionToSign("seals: []\nleaderSigns: [key]\n");
        prepared();

        assertRefused(
                () -> signing.accept(chair, id, new ByteArrayInputStream(Portal.aPdf())), AwardReason.WAY_NOT_OFFERED);
        assertThat(step()).isEqualTo("sign");
    }

    private void refused(Sha256 shown, String code, Reason reason) {
        assertRefused(() -> signing.withKey(chair, id, shown, code), reason);
        portal.nextRequest();
        assertThat(step()).isEqualTo("sign");
        assertThat(signing.waiting(chair, id)).isPresent();
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings()).extracting(f -> f.reason()).containsExactly(reason);
            assertThat(Texts.of(refusal.findings().get(0), Texts.VIETNAMESE))
                    .doesNotContain("{")
                    .endsWith(".");
        });
    }

    /** @param seals what {@code seals.yaml} says; "" for none */
    private void aDecisionToSign(String seals) {
        try {
            Files.createDirectories(config());
            Files.writeString(config().resolve("pin"), "1");
            if (!seals.isEmpty()) {
                Files.writeString(config().resolve("seals.yaml"), seals);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        portal = new Portal(em, folder, Instant.now().minusSeconds(3600), Portal.settings(KEYS, config()));
        signing = portal.office.signing(Inspected.spotCheck(pool), portal.store, portal.factors);
        chair = portal.with("CHAIR@H99");
        id = ToBeSigned.at(portal);
    }

    private void turnOn() {
        portal.factors.enrol(chair, "");
        portal.nextRequest();
        portal.factors.confirm(chair, "", portal.code(chair));
        next();
    }

    private CopyToSign prepared() {
        CopyToSign copy = signing.prepare(chair, id, NUMBER);
        portal.nextRequest();
        return copy;
    }

    /** The next code of his app. */
    private String next() {
        portal.nextRequest();
        portal.forward(Duration.ofSeconds(30));
        return portal.code(chair);
    }

    private Path config() {
        return folder.resolve("config");
    }

    private static Path key(String name) {
        return KEYS.resolve("demo/keys").resolve(name + ".p12");
    }

    /** The form of the step that is open, for the chairman or the issuing clerk. */
    private String step() {
        return List.of(chair, portal.with("CLERK@H99")).stream()
                .flatMap(actor -> portal.office.cases.view(actor, id).task().stream())
                .map(OfficeDossier.TaskView::form)
                .findFirst()
                .orElse("");
    }
}
