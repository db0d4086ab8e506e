package vn.bieuduong.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bieuduong.composing.SchoolDraft.in;
import static vn.bieuduong.composing.SchoolDraft.sign;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.Inspected;
import vn.bieuduong.inspection.InspectionPool;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.seal.ticket.SigningTickets;
import vn.bieuduong.signature.validation.TrustFolders;

/** The unit's head signs with a program on his computer, which has none of his cookies: one ticket, one file, his own turn. */
@ExtendWith(Database.class)
class SignedByProgramIT {

    private static DemoAuthority authority;
    private static InspectionPool pool;

    private SchoolDraft draft;
    private Composing composing;

    @BeforeAll
    static void signers() {
        authority = DemoAuthority.openOrCreate(Path.of("target/test-signers").toAbsolutePath(), Clock.systemUTC());
        pool = Inspected.trusting(TrustFolders.under(authority.trust()));
    }

    @AfterAll
    static void noWorkerIsLeft() {
        pool.close();
    }

    @BeforeEach
    void aLetterThatWaitsForTheHead(EntityManager em, @TempDir Path folder) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("seals.yaml"), "seals: []\nsigningProgram: wss://127.0.0.1:8987\n");
        Portal portal = new Portal(em, folder, SchoolDraft.MONDAY, Portal.settings(Portal.SEALS, config));
        draft = new SchoolDraft(portal, Inspected.spotCheck(pool));
        composing = draft.composing;
        draft.write(false);
    }

    @Test
    void whatTheProgramBringsStandsAsThePaper() {
        String ticket = ticket(draft.head);
        ComposedView fetched = composing.fetch(ticket).orElseThrow();
        assertThat(fetched.newest()).isEqualTo(draft.written().newest());

        composing.bring(ticket, in(sign(draft.bytes(), SchoolDraft.key(authority, draft.head))));

        assertThat(draft.written().stands()).isTrue();
        assertRefused(() -> composing.bring(ticket, in(new byte[] {1})), ComposingReason.TICKET_OVER);
        assertThat(composing.fetch(ticket)).isEmpty();
    }

    @Test
    void onlyWhoseTurnItIsGetsATicketAndForWhatHeSawAlone() {
        Sha256 shown = draft.written().newest().sha256();
        assertRefused(() -> composing.ticket(draft.drafter, draft.letter, shown), ComposingReason.NOT_YOUR_TURN);
        assertThatThrownBy(() -> composing.ticket(draft.portal.actor("thon"), draft.letter, shown))
                .isInstanceOf(Refusal.class);

        String old = ticket(draft.head);
        draft.says("Nuôi dạy bốn học sinh mồ côi.");
        draft.write(false);
        assertRefused(() -> composing.ticket(draft.head, draft.letter, shown), ComposingReason.WRITTEN_ANEW);
        assertThat(composing.fetch(old)).isEmpty();
    }

    @Test
    void aTicketEndsAndIsWorthNothingForAnotherRoom() {
        String ticket = ticket(draft.head);
        draft.portal.forward(SigningTickets.GOOD_FOR);

        assertThat(composing.fetch(ticket)).isEmpty();
        assertThat(composing.isOpen(ticket)).isFalse();
        String fresh = ticket(draft.head);
        assertThatThrownBy(() -> draft.portal
                        .office
                        .signing(Inspected.spotCheck(pool), draft.portal.store, draft.portal.factors)
                        .fetch(fresh))
                .isInstanceOf(Refusal.class);
    }

    private String ticket(Actor actor) {
        String ticket =
                composing.ticket(actor, draft.letter, draft.written().newest().sha256());
        draft.portal.nextRequest();
        return ticket;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }
}
