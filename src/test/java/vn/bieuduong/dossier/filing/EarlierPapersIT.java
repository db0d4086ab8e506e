package vn.bieuduong.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.Attachments;
import vn.bieuduong.attachment.Intake;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Paper;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;

/** What was handed in once need not be uploaded again by the same unit, and says where it came from. */
@ExtendWith(Database.class)
class EarlierPapersIT {

    private static final String MINUTES = "BIEN_BAN";

    private Portal portal;
    private EarlierPapers papers;
    private Actor school;
    private DossierId earlier;
    private DossierId draft;

    @BeforeEach
    void aFiledDossierAndADraftOfTheSameSchool(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        Intake intake = new Intake(new Attachments(em), portal.store, new Hearing<>(staged -> {}), portal.clock);
        papers = new EarlierPapers(portal.dossiers, portal.drafts, intake, portal.procedures, em);
        school = portal.actor("truonghoc");
        earlier = portal.aCompleteDraft(school, "TDKT-P01");
        portal.filing.file(school, earlier);
        draft = portal.drafts.open(portal.actor("truonghoc.vanthu"), "TDKT-P01", null);
        portal.secrecy.declare(school, draft);
        portal.nextRequest();
    }

    @Test
    void aPaperOfAnEarlierDossierIsAttachedWithTheSameBytesAndSaysWhereItCameFrom() {
        List<EarlierPapers.Line> lines = papers.of(school, draft, MINUTES, "bien ban");
        assertThat(lines).extracting(EarlierPapers.Line::fileName).contains("BIEN_BAN.pdf");
        assertThat(papers.of(school, draft, MINUTES, "khong co")).isEmpty();
        String number = portal.dossiers.get(earlier).anyNumber();
        assertThat(lines.get(0).dossier()).isEqualTo(number);

        PaperId again = papers.reuse(school, draft, MINUTES, lines.get(0).paper());
        portal.nextRequest();

        PaperView paper = portal.drafts.view(school, draft).papersOf(MINUTES).get(0);
        assertThat(paper.id()).isEqualTo(again);
        assertThat(paper.origin()).isEqualTo(Paper.Origin.EARLIER_DOSSIER);
        assertThat(paper.originNumber()).isEqualTo(number);
        assertThat(paper.inspection().sha256())
                .isEqualTo(portal.drafts
                        .view(school, earlier)
                        .papersOf(MINUTES)
                        .get(0)
                        .inspection()
                        .sha256());
        assertThat(papers.of(school, draft, MINUTES, "")).as("it is there now").isEmpty();
        assertRefused(
                () -> papers.reuse(school, draft, MINUTES, lines.get(0).paper()), DossierReason.PAPER_THERE_ALREADY);
    }

    @Test
    void nobodyTakesAPaperOfAnother() {
        PaperId theirs = papers.of(school, draft, MINUTES, "").get(0).paper();
        Actor village = portal.actor("thon");
        DossierId ours = portal.drafts.open(village, "TDKT-X01", null);
        portal.secrecy.declare(village, ours);
        portal.nextRequest();

        assertThat(papers.of(village, ours, MINUTES, "")).isEmpty();
        assertRefused(() -> papers.reuse(village, ours, MINUTES, theirs), DossierReason.PAPER_UNKNOWN);
        assertRefused(() -> papers.of(village, draft, MINUTES, ""), DossierReason.NOT_FOUND);
        assertRefused(() -> papers.reuse(village, draft, MINUTES, theirs), DossierReason.NOT_FOUND);
        assertRefused(
                () -> papers.attachIssued(
                        village, draft, MINUTES, "1", "a.pdf", new ByteArrayInputStream(Portal.aPdf())),
                DossierReason.NOT_FOUND);
    }

    @Test
    void whatThePortalIssuedIsNamedAsThat() {
        papers.attachIssued(school, draft, MINUTES, "12/QĐ-UBND", "qd.pdf", new ByteArrayInputStream(Portal.aPdf()));
        portal.nextRequest();

        PaperView paper = portal.drafts.view(school, draft).papersOf(MINUTES).get(0);
        assertThat(paper.origin()).isEqualTo(Paper.Origin.ISSUED_HERE);
        assertThat(paper.originNumber()).isEqualTo("12/QĐ-UBND");
    }

    private static void assertRefused(ThrowingCallable act, DossierReason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::reason)
                .containsExactly(reason));
    }
}
