package vn.bieuduong.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** A paper that there is one of for each nominee is asked for each, and one file may speak of several. */
@ExtendWith(Database.class)
class NomineePapersIT {

    private static final String REPORT = "BAO_CAO";

    private Portal portal;
    private Actor filer;
    private DossierId id;
    private NomineePapers papers;
    private NomineeId hai;

    @BeforeEach
    void aDraftWithThreeNomineesAndTheReportOfTheFirst(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        filer = portal.actor("truonghoc");
        id = portal.aCompleteDraft(filer, "TDKT-P01");
        papers = portal.nomineePapers;
        hai = nominee("Trần Thị Hai");
        nominee("Trần Thị Hai Anh");
    }

    @Test
    void filingNamesWhoHasNone() {
        assertThat(missing())
                .singleElement()
                .asString()
                .contains("Trần Thị Hai, Trần Thị Hai Anh")
                .doesNotContain("Lụa");
        assertThat(view().lackingOf(REPORT)).isEqualTo(2);
        assertRefused(() -> portal.filing.file(filer, id), DossierReason.PAPER_MISSING_FOR);

        for (int i = 0; i < 3; i++) {
            nominee("Lò Thị Số " + "Một Bốn Năm".split(" ")[i]);
        }
        assertThat(missing()).singleElement().asString().contains("và 2 đối tượng khác");
    }

    @Test
    void aFileSpeaksOfWhoseNameItsOwnHolds() {
        PaperId paper = attach("Bao cao TRAN THI HAI ANH.pdf", 1);

        assertThat(about(paper)).isEqualTo(new PaperSubjects.About(List.of("Trần Thị Hai Anh"), 1));
        assertThat(missing()).singleElement().asString().contains("Trần Thị Hai.");

        attach("tran-thi-hai_2026.pdf", 2);
        assertThat(missing()).isEmpty();
        portal.filing.file(filer, id);
    }

    @Test
    void whoIsCalledTheSameIsNotGuessed() {
        portal.drafts.putNominee(
                filer,
                id,
                null,
                portal.aPerson("Trần Thị Hai", view().procedure()).with("birthDate", "02/03/1971"));
        portal.nextRequest();

        assertThat(about(attach("tran thi hai.pdf", 1)).all()).isZero();
    }

    @Test
    void oneFileSpeaksOfSeveralOrOfAllAndNoMoreOfOne() {
        PaperId paper = attach("bao-cao-chung.pdf", 1);
        assertThat(about(paper).all()).isZero();

        papers.sayAll(filer, id, paper);
        portal.nextRequest();
        assertThat(about(paper).all()).isEqualTo(3);
        assertThat(missing()).isEmpty();

        papers.unsay(filer, id, paper, hai);
        portal.nextRequest();
        assertThat(missing()).singleElement().asString().contains("cho Trần Thị Hai.");
        assertThat(sheet("", true).page().lines())
                .extracting(PaperSubjects.Line::name)
                .containsExactly("Trần Thị Hai");

        papers.say(filer, id, paper, Set.of(hai));
        portal.nextRequest();
        assertThat(missing()).isEmpty();
        assertThat(sheet("hai anh", false).page().lines()).singleElement().satisfies(line -> assertThat(line.papers())
                .containsExactly(paper));
        portal.drafts.detach(filer, id, paper);
        portal.nextRequest();
        assertThat(view().lackingOf(REPORT)).isEqualTo(2);
    }

    @Test
    void aFileIsAttachedForOneOrForAll() {
        papers.attach(filer, id, REPORT, hai, "a.pdf", aPdf(1));
        portal.nextRequest();
        assertThat(view().lackingOf(REPORT)).isEqualTo(1);
        papers.attachForAll(filer, id, REPORT, "b.pdf", aPdf(2));
        portal.nextRequest();
        assertThat(view().lackingOf(REPORT)).isZero();
    }

    @Test
    void nobodyElseSaysWhomAFileSpeaksOf() {
        PaperId paper = attach("bao-cao-chung.pdf", 1);
        Actor stranger = portal.actor("thon");

        assertRefused(() -> papers.say(stranger, id, paper, Set.of(hai)), DossierReason.NOT_FOUND);
        assertRefused(() -> papers.sayAll(stranger, id, paper), DossierReason.NOT_FOUND);
        assertRefused(() -> papers.unsay(stranger, id, paper, hai), DossierReason.NOT_FOUND);
        assertRefused(() -> papers.attach(stranger, id, REPORT, hai, "a.pdf", aPdf(1)), DossierReason.NOT_FOUND);
        assertRefused(() -> papers.attachForAll(stranger, id, REPORT, "a.pdf", aPdf(1)), DossierReason.NOT_FOUND);
        assertRefused(
                () -> papers.sheet(stranger, id, REPORT, Nominees.Filter.NONE, false, 1), DossierReason.NOT_FOUND);
        assertRefused(
                () -> papers.sheet(filer, id, "TO_TRINH", Nominees.Filter.NONE, false, 1),
                DossierReason.COMPONENT_UNKNOWN);
        assertRefused(() -> papers.say(filer, id, paper, Set.of()), DossierReason.NOBODY_CHOSEN);
        DossierId other = portal.aCompleteDraft(filer, "TDKT-P01");
        assertRefused(() -> papers.say(filer, other, paper, Set.of(hai)), DossierReason.PAPER_UNKNOWN);
    }

    private NomineeId nominee(String name) {
        NomineeId nominee = portal.drafts.putNominee(
                filer,
                id,
                null,
                portal.aPerson(name, portal.procedures.newest("TDKT-P01").orElseThrow()));
        portal.nextRequest();
        return nominee;
    }

    private PaperId attach(String name, int ordinal) {
        PaperId paper = portal.drafts.attach(filer, id, REPORT, name, aPdf(ordinal));
        portal.nextRequest();
        return paper;
    }

    /** A file that no other one is the same as. */
    private static ByteArrayInputStream aPdf(int ordinal) {
        return new ByteArrayInputStream(
                (new String(Portal.aPdf(), java.nio.charset.StandardCharsets.ISO_8859_1) + "%" + ordinal + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private NomineePapers.Sheet sheet(String words, boolean lacking) {
        return papers.sheet(filer, id, REPORT, new Nominees.Filter(words, Optional.empty(), "", ""), lacking, 1);
    }

    private PaperSubjects.About about(PaperId paper) {
        return view().papers().stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .orElseThrow()
                .about();
    }

    private DraftView view() {
        return portal.drafts.view(filer, id);
    }

    private List<String> missing() {
        return view().missing().stream()
                .map(one -> Texts.of(one, Texts.VIETNAMESE))
                .toList();
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .contains(reason));
    }
}
