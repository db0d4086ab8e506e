package vn.bieuduong.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.processing.handling.NomineeOpinion;

/** A citizen tells of a sudden deed: he is asked for the story, not for a signed letter; the office finds out whether it is so. */
@ExtendWith(Database.class)
class SuggestionIT {

    private static final String SUDDEN = "TDKT-P03";

    private Portal portal;
    private Actor citizen;

    @BeforeEach
    void aCitizen(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        citizen = portal.actor("congdan");
    }

    @Test
    void aCitizenIsAskedForTheStoryAndForNoSignedPaper() {
        DossierId id = portal.drafts.open(citizen, SUDDEN, null);
        portal.nextRequest();

        DraftView view = portal.drafts.view(citizen, id);
        assertThat(view.needed()).isEmpty();
        assertThat(view.questions()).hasSize(3);
        assertThat(view.missing())
                .extracting(Finding::reason)
                .contains(DossierReason.QUESTION_OPEN)
                .doesNotContain(DossierReason.PAPER_MISSING);
    }

    @Test
    void aUnitIsAskedForItsLetterAsBefore() {
        Actor school = portal.actor("truonghoc");
        DossierId id = portal.drafts.open(school, SUDDEN, null);
        portal.nextRequest();

        assertThat(portal.drafts.view(school, id).needed()).containsExactlyInAnyOrder("TO_TRINH", "TOM_TAT");
        assertThat(portal.drafts.view(school, id).questions()).isEmpty();
    }

    @Test
    void theStoryIsFiledAndWhoeverAppraisesItSaysHowItWasVerified() {
        DossierId id = new InHand(portal, citizen).inAppraisal(SUDDEN);
        assertThat(portal.mine.view(citizen, id).papers()).isEmpty();
        assertThat(portal.mine.view(citizen, id).answers()).hasSize(2);
        NomineeId nominee = portal.mine.view(citizen, id).nominees().get(0).id();
        List<NomineeOpinion> eligible = List.of(new NomineeOpinion(nominee, true, ""));
        Actor officer = portal.with("EC_OFFICER@H99");

        assertReason(
                ProcessingReason.VERIFICATION_MISSING,
                () -> portal.office.appraisal.conclude(officer, id, eligible, false, " "));
        portal.office.appraisal.conclude(officer, id, eligible, false, "Đã hỏi trưởng bản và hai người chứng kiến.");
        portal.nextRequest();

        assertThat(portal.mine.view(citizen, id).nominees())
                .extracting(NomineeView::outcome)
                .containsExactly(NomineeOutcome.ELIGIBLE);
    }
}
