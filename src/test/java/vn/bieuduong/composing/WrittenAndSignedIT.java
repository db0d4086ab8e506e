package vn.bieuduong.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bieuduong.composing.SchoolDraft.in;
import static vn.bieuduong.composing.SchoolDraft.sign;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
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
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.validation.TrustFolders;

/** A school's letter is written from what it typed, signed by those who may, and stands; nothing else is taken for it. */
@ExtendWith(Database.class)
class WrittenAndSignedIT {

    private static final String LETTER = SchoolDraft.LETTER;

    private static DemoAuthority authority;
    private static InspectionPool pool;

    private SchoolDraft draft;
    private Portal portal;
    private Composing composing;
    private Actor drafter;
    private Actor head;
    private DossierId id;
    private PaperPlace place;

    /** Keys are made once for all tests: that takes its time. */
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
    void aDraftWithoutPapers(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, SchoolDraft.MONDAY);
        draft = new SchoolDraft(portal, Inspected.spotCheck(pool));
        composing = draft.composing;
        drafter = draft.drafter;
        head = draft.head;
        id = draft.id;
        place = draft.letter;
    }

    @Test
    void theLetterSaysWhatWasTypedAndNamesWhoSignsIt() {
        draft.write(false);

        String text = text(draft.bytes());
        assertThat(text)
                .contains("12/TTr-THPT", "Nguyễn Thị Lụa", "Nuôi dạy ba học sinh mồ côi.", "Đinh Thị Mai Hương")
                .containsIgnoringCase("Hiệu trưởng")
                .doesNotContain("{", "null", "TUQ.");
        assertThat(composing
                        .written(drafter, place)
                        .orElseThrow()
                        .next()
                        .orElseThrow()
                        .account())
                .contains(new AccountName("truonghoc"));
    }

    @Test
    void theSameBytesSignedByTheHeadStandAsThatComponent() {
        draft.write(false);
        byte[] signed = sign(draft.bytes(), of(head));

        assertThat(composing.accept(drafter, place, in(signed))).isPresent();
        portal.nextRequest();

        assertThat(composing.written(drafter, place).orElseThrow().stands()).isTrue();
        assertThat(portal.drafts.view(drafter, id).papersOf(LETTER))
                .singleElement()
                .satisfies(paper -> assertThat(paper.inspection().sha256()).isEqualTo(Sha256.of(signed)));
        assertThat(missing()).noneMatch(one -> ("papers." + LETTER).equals(one.field()));
        assertThat(portal.trail(id.toString())).contains("UNIT_PAPER_WRITTEN", "UNIT_PAPER_SIGNED");
    }

    @Test
    void whateverElseIsBroughtIsRefusedInASentenceThatSaysWhatToDo() {
        draft.write(false);
        byte[] given = draft.bytes();

        refused(given, ComposingReason.FILE_NOT_SIGNED);
        refused(sign(Portal.aPdf(), of(head)), ComposingReason.FILE_OF_OTHER_BYTES);
        refused(sign(given, of(drafter)), ComposingReason.FILE_OF_ANOTHER);
        byte[] signed = sign(given, of(head));
        byte[] broken = signed.clone();
        broken[new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("/Reason") + 12] ^= 1;
        refused(broken, ComposingReason.FILE_BROKEN);

        assertThat(portal.drafts.view(drafter, id).papersOf(LETTER)).isEmpty();
        assertThat(portal.trail(id.toString())).contains("UNIT_PAPER_NOT_SIGNED");
    }

    @Test
    void drafterAndHeadSignOneAfterTheOther() {
        draft.write(true);
        byte[] given = draft.bytes();
        refused(sign(given, of(head)), ComposingReason.FILE_OUT_OF_TURN);

        assertThat(composing.accept(drafter, place, in(sign(given, of(drafter)))))
                .isEmpty();
        portal.nextRequest();
        assertThat(composing
                        .written(head, place)
                        .orElseThrow()
                        .next()
                        .orElseThrow()
                        .name())
                .isEqualTo(head.displayName());
        refused(sign(given, of(head)), ComposingReason.FILE_OF_OTHER_BYTES);

        assertThat(composing.accept(head, place, in(sign(draft.bytes(), of(head)))))
                .isPresent();
    }

    @Test
    void whoseTurnItIsIsToldAndWhoWroteItInTheEnd() {
        draft.write(false);
        assertThat(told(head)).containsExactly("SIGNATURE_AWAITED");
        assertThat(told(drafter)).isEmpty();

        composing.accept(head, place, in(sign(draft.bytes(), of(head))));
        portal.nextRequest();

        assertThat(told(drafter)).containsExactly("PAPER_SIGNED");
    }

    private List<String> told(Actor reader) {
        return portal.inbox.of(reader).stream()
                .map(one -> one.event())
                .filter(event -> event.contains("SIGN"))
                .toList();
    }

    @Test
    void bothSignaturesMayComeAtOnce() {
        draft.write(true);

        assertThat(composing.accept(drafter, place, in(sign(sign(draft.bytes(), of(drafter)), of(head)))))
                .isPresent();
    }

    @Test
    void aSignedLetterThatSaysSomethingElseByNowIsAskedForAgain() {
        draft.write(false);
        byte[] signed = sign(draft.bytes(), of(head));
        draft.says("Nuôi dạy bốn học sinh mồ côi.");
        refused(signed, ComposingReason.DATA_CHANGED);

        draft.write(false);
        composing.accept(drafter, place, in(sign(draft.bytes(), of(head))));
        portal.nextRequest();
        assertThat(missing()).extracting(Finding::reason).doesNotContain(ComposingReason.SIGNED_PAPER_STALE);

        draft.says("Nuôi dạy năm học sinh mồ côi.");
        assertThat(missing()).extracting(Finding::reason).contains(ComposingReason.SIGNED_PAPER_STALE);
        assertThat(composing.written(drafter, place).orElseThrow().stale()).isTrue();

        draft.write(false);
        assertThat(missing()).extracting(Finding::reason).contains(ComposingReason.SIGNED_PAPER_STALE);
        composing.accept(drafter, place, in(sign(draft.bytes(), of(head))));
        portal.nextRequest();
        assertThat(missing()).extracting(Finding::reason).doesNotContain(ComposingReason.SIGNED_PAPER_STALE);
        assertThat(portal.drafts.view(drafter, id).papersOf(LETTER)).hasSize(1);
    }

    @Test
    void othersNeitherSeeNorWriteIt() {
        draft.write(false);
        for (String other : List.of("congdan", "thon", "doanhnghiep")) {
            Actor stranger = portal.actor(other);
            assertRefused(() -> composing.sheet(stranger, place), DossierReason.NOT_FOUND);
            assertRefused(() -> composing.written(stranger, place), DossierReason.NOT_FOUND);
            assertRefused(() -> composing.write(stranger, place, draft.form(false)), DossierReason.NOT_FOUND);
            assertRefused(() -> composing.accept(stranger, place, in(draft.bytes())), DossierReason.NOT_FOUND);
        }
        assertRefused(
                () -> composing.sheet(drafter, new PaperPlace(id, "SANG_KIEN", null)),
                ComposingReason.NOT_WRITTEN_HERE);
    }

    @Test
    void eachNomineeHasAReportOfHisOwnAndTheHeadIsToldOnceOfAllThatWait() {
        Procedure procedure = portal.procedures.newest("TDKT-P01").orElseThrow();
        portal.drafts.putNominee(drafter, id, null, portal.aPerson("Nguyễn Thị Hoa", procedure));
        portal.nextRequest();
        ComposeForm form = new ComposeForm(
                "", LocalDate.of(2026, 11, 20), draft.form(false).signer(), false);

        assertThat(composing.writeOpen(drafter, id, "BAO_CAO", 1, form)).isEqualTo(2);
        portal.nextRequest();

        assertThat(told(head)).containsExactly("SIGNATURE_AWAITED");
        List<Reports.Line> lines = composing.reports(drafter, id, "BAO_CAO", 1).lines();
        assertThat(lines).extracting(Reports.Line::isOpen).containsExactly(false, false);
        assertThat(composing.writeOpen(drafter, id, "BAO_CAO", 1, form)).isZero();
        PaperPlace own = lines.get(1).written().orElseThrow().place();
        byte[] report = draft.bytes(own);
        assertThat(text(report)).contains("Nguyễn Thị Hoa").doesNotContain("Nguyễn Thị Lụa", "null", "{");
        composing.accept(head, own, in(sign(report, of(head))));
        portal.nextRequest();
        assertThat(portal.drafts.view(drafter, id).papersOf("BAO_CAO")).hasSize(1);
        assertRefused(() -> composing.reports(portal.actor("thon"), id, "BAO_CAO", 1), DossierReason.NOT_FOUND);
        assertRefused(() -> composing.reports(drafter, id, LETTER, 1), ComposingReason.NOT_WRITTEN_HERE);
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingIsWrittenBeforeThereIsSomethingToSay() {
        DossierId empty = portal.drafts.open(drafter, "TDKT-P01", null);
        portal.nextRequest();
        PaperPlace early = new PaperPlace(empty, LETTER, null);

        assertThat(composing.sheet(drafter, early).early())
                .extracting(Finding::reason)
                .containsExactly(
                        DossierReason.TITLE_MISSING,
                        DossierReason.CONTENT_MISSING,
                        DossierReason.PERIOD_MISSING,
                        DossierReason.NO_NOMINEE);
        assertThatThrownBy(() -> composing.write(drafter, early, draft.form(false)))
                .isInstanceOf(Refusal.class);
        assertRefused(
                () -> composing.write(drafter, place, new ComposeForm("", null, "", false)),
                ComposingReason.PAPER_NUMBER_MISSING,
                ComposingReason.PAPER_DAY_MISSING,
                ComposingReason.SIGNER_MISSING);
    }

    private List<Finding> missing() {
        portal.nextRequest();
        return portal.drafts.view(drafter, id).missing();
    }

    private static SigningKey of(Actor person) {
        return SchoolDraft.key(authority, person);
    }

    private void refused(byte[] file, Reason reason) {
        assertRefused(() -> composing.accept(drafter, place, in(file)), reason);
        portal.nextRequest();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Reason... reasons) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings()).extracting(Finding::reason).containsExactly(reasons);
            assertThat(refusal.findings()).allSatisfy(one -> assertThat(Texts.of(one, Texts.VIETNAMESE))
                    .doesNotContain("{")
                    .endsWith("."));
        });
    }
}
