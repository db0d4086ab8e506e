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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.decision.Deciding.SignedByLeader;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.signin.LoadedProvince;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.seal.SealFile;
import vn.bieuduong.seal.SigningWay;
import vn.bieuduong.seal.ticket.SigningTickets;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;
import vn.bieuduong.signature.validation.TrustFolders;

/** A program on the chairman's computer fetches one decision with its ticket, and brings it back signed once. */
@ExtendWith(Database.class)
class AgentSigningIT {

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
    }

    @AfterAll
    static void noWorkerIsLeft() {
        pool.close();
    }

    @BeforeEach
    void aProgramIsConfigured(EntityManager em) {
        this.em = em;
    }

    @Test
    void theProgramFetchesTheVeryBytesAndBringsThemBackSigned() {
        aDecisionToSign("seals: []\nsigningProgram: wss://127.0.0.1:8987\n");
        String ticket = ticket();

        CopyToSign fetched = signing.fetch(ticket).orElseThrow();
        assertThat(fetched).isEqualTo(signing.waiting(chair, id).orElseThrow());
        signing.bring(ticket, in(sign(bytes(fetched), own())));
        portal.nextRequest();

        assertThat(portal.office
                        .deciding
                        .signedByLeader(portal.with("CLERK@H99"), id)
                        .map(SignedByLeader::number))
                .contains("123/QĐ-UBND");
        assertThat(portal.trail(id.toString()))
                .containsSubsequence("SIGNING_TICKET_GIVEN", "SIGNING_TICKET_FETCHED", "SIGNING_TICKET_BROUGHT")
                .anyMatch(act -> act.equals("STEP_SIGNED"));
    }

    @Test
    void aTicketFetchesAgainUntilSomethingWasBroughtWhichIsOnce() {
        aDecisionToSign("seals: []\nsigningProgram: wss://127.0.0.1:8987\n");
        String ticket = ticket();

        refused(ticket, Portal.aPdf(), DecisionReason.TICKET_NOT_GOOD); // nothing was fetched yet
        byte[] given = bytes(signing.fetch(ticket).orElseThrow());
        portal.nextRequest();
        assertThat(bytes(signing.fetch(ticket).orElseThrow()))
                .as("the line broke, or the program looked ahead")
                .isEqualTo(given);
        portal.nextRequest();
        assertThat(portal.trail(id.toString()).stream().filter(act -> act.startsWith("SIGNING_TICKET_FETCHED")))
                .containsExactly("SIGNING_TICKET_FETCHED", "SIGNING_TICKET_FETCHED_AGAIN");
        refused(ticket, given, DecisionReason.COPY_NOT_SIGNED);
        assertThat(signing.fetch(ticket)).as("something was brought").isEmpty();
        refused(ticket, sign(given, own()), DecisionReason.TICKET_NOT_GOOD);
        assertThat(portal.trail(id.toString())).contains("DECISION_NOT_SIGNED");
        assertThat(signing.fetch("a".repeat(43))).isEmpty();
        assertThat(signing.fetch("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSignatureWithoutATimeStampIsToldToTheOfficeWhereStampsAreConfigured(boolean stamps) {
        String tsa = "timeStamp: { url: \"http://127.0.0.1:1/tsa\", hosts: [127.0.0.1], seconds: 2 }\n";
        aDecisionToSign("seals: []\nsigningProgram: wss://127.0.0.1:8987\n" + (stamps ? tsa : ""));
        String ticket = ticket();
        signing.bring(ticket, in(sign(bytes(signing.fetch(ticket).orElseThrow()), own())));
        portal.nextRequest();
        Actor clerk = portal.with("CLERK@H99");

        assertThat(portal.office.deciding.signedByLeader(clerk, id).map(SignedByLeader::unstamped))
                .contains(stamps);
        assertThat(portal.office.issuing.isLeaderUnstamped(clerk, id))
                .as("not issued yet")
                .isFalse();
        portal.office.deciding.issue(clerk, id, "123/QĐ-UBND");
        portal.maker.make(id, DocumentKind.DECISION, 0);
        portal.nextRequest();
        assertThat(portal.office.issuing.isLeaderUnstamped(clerk, id)).isEqualTo(stamps);
        assertRefused(
                () -> portal.office.issuing.isLeaderUnstamped(portal.actor("quantrivien"), id),
                DossierReason.NOT_FOUND);
    }

    @Test
    void aTicketExpires() {
        aDecisionToSign("seals: []\nsigningProgram: wss://127.0.0.1:8987\n");
        String early = ticket();
        byte[] given = bytes(signing.fetch(early).orElseThrow());
        portal.nextRequest();
        portal.forward(SigningTickets.GOOD_FOR);
        refused(early, sign(given, own()), DecisionReason.TICKET_NOT_GOOD);

        String late = ticket();
        portal.forward(SigningTickets.GOOD_FOR.minus(Duration.ofSeconds(1)));
        assertThat(signing.fetch(late)).isPresent();
        String later = ticket();
        portal.forward(SigningTickets.GOOD_FOR);
        assertThat(signing.fetch(later)).isEmpty();
    }

    @Test
    void aTicketIsForOneCopyOfOneDossierAlone() {
        aDecisionToSign("seals: []\nsigningProgram: wss://127.0.0.1:8987\n");
        String first = ticket();
        byte[] old = bytes(signing.fetch(first).orElseThrow());
        signing.prepare(chair, id, "124/QĐ-UBND");
        portal.nextRequest();
        refused(first, sign(old, own()), DecisionReason.COPY_NOT_SHOWN);

        String second = ticket();
        signing.prepare(chair, id, "125/QĐ-UBND");
        portal.nextRequest();
        assertThat(signing.fetch(second)).isEmpty();

        String third = ticket();
        assertThat(signing.fetch(third)).isPresent();
        portal.nextRequest();
        refused(third, sign(old, own()), DecisionReason.COPY_OTHER_BYTES);

        String fourth = ticket();
        String fifth = ticket();
        assertThat(signing.fetch(fourth)).isEmpty();
        assertThat(signing.fetch(fifth)).isPresent();
    }

    @Test
    void whatAnotherPersonSignedIsNotTakenAndOthersGetNoTicket() {
        aDecisionToSign("seals: []\nsigningProgram: wss://127.0.0.1:8987\n");
        String ticket = ticket();
        byte[] given = bytes(signing.fetch(ticket).orElseThrow());
        portal.nextRequest();

        refused(
                ticket,
                sign(given, authority.signature("Hồ Thị Diễm Thúy", "099188000001", AGENCY, "")),
                DecisionReason.COPY_OF_ANOTHER);
        Sha256 shown = signing.waiting(chair, id).orElseThrow().file().sha256();
        assertThatThrownBy(() -> signing.ticket(portal.with("CLERK@H99"), id, shown))
                .isInstanceOf(Refusal.class);
        assertRefused(() -> signing.ticket(chair, id, new Sha256("0".repeat(64))), DecisionReason.COPY_NOT_SHOWN);
    }

    @Test
    void aDisabledAccountsTicketCountsNoMore() {
        aDecisionToSign("seals: []\nsigningProgram: wss://127.0.0.1:8987\n");
        String ticket = ticket();
        LoadedProvince.keeping(em, portal.settings, portal.clock)
                .disable(portal.actor("quantrivien"), chair.account(), "Đã nghỉ hưu theo quyết định");
        portal.nextRequest();

        assertThat(signing.fetch(ticket)).isEmpty();
    }

    @Test
    void theDatabaseDoesNotKnowTheTicket() {
        aDecisionToSign("seals: []\nsigningProgram: wss://127.0.0.1:8987\n");
        String ticket = ticket();

        assertThat(em.createNativeQuery("select cast(t.* as text) from signing_ticket t")
                        .getResultList())
                .hasSize(1)
                .noneMatch(row -> row.toString().contains(ticket));
    }

    @Test
    void withoutAProgramInTheConfigurationThereAreNoTickets() {
        aDecisionToSign("seals: []\n");
        Sha256 shown = signing.waiting(chair, id).orElseThrow().file().sha256();

        assertThat(signing.ways(chair, id)).doesNotContain(SigningWay.AGENT);
        assertRefused(() -> signing.ticket(chair, id, shown), AwardReason.WAY_NOT_OFFERED);
    }

    @Test
    void aProgramElsewhereOrAWayWithoutItIsNamedAtTheStart() throws IOException {
        for (String wrong : new String[] {
            "signingProgram: wss://192.0.2.1:8987",
            "signingProgram: wss://127.0.0.1:8987/SignApproved",
            "signingProgram: \"wss://127.0.0.1:8987; script-src *\"",
            "leaderSigns: [agent]",
            "leaderSigns: []",
            "leaderSigns: [fax]"
        }) {
            Path config = Files.createDirectories(folder.resolve("wrong"));
            Files.writeString(config.resolve("seals.yaml"), "seals: []\n" + wrong + "\n");
            Problems problems = new Problems();
            SealFile.check(config, problems);
            assertThat(problems.all()).as(wrong).hasSize(1);
        }
    }

    private void refused(String ticket, byte[] copy, Reason reason) {
        assertRefused(() -> signing.bring(ticket, in(copy)), reason);
        portal.nextRequest();
        assertThat(signing.waiting(chair, id)).isPresent();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(f -> f.reason())
                .containsExactly(reason));
    }

    private String ticket() {
        String ticket = signing.ticket(
                chair, id, signing.waiting(chair, id).orElseThrow().file().sha256());
        portal.nextRequest();
        return ticket;
    }

    private void aDecisionToSign(String seals) {
        Path config = folder.resolve("config");
        try {
            Files.createDirectories(config);
            Files.writeString(config.resolve("seals.yaml"), seals);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        portal = new Portal(em, folder, Instant.now().minusSeconds(3600), Portal.settings(KEYS, config));
        signing = portal.office.signing(Inspected.spotCheck(pool), portal.store, portal.factors);
        chair = portal.with("CHAIR@H99");
        id = ToBeSigned.at(portal);
        signing.prepare(chair, id, "123/QĐ-UBND");
        portal.nextRequest();
    }

    private SigningKey own() {
        return authority.signature(chair.displayName(), chair.personalId(), AGENCY, "");
    }

    private byte[] bytes(CopyToSign copy) {
        try {
            return Files.readAllBytes(portal.store.path(copy.file().sha256()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sign(byte[] pdf, SigningKey key) {
        return new PdfSigner().seal(pdf, new SigningRequest("Ky quyet dinh", "", Instant.now()), key);
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
