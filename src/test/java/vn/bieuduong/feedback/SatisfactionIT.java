package vn.bieuduong.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.processing.InHand.assertReason;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.processing.InHand;

/** A filer rates his dossier once it is over, may change his mind for a while, and the office counts. */
@ExtendWith(Database.class)
class SatisfactionIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Portal portal;
    private Actor applicant;
    private Satisfaction satisfaction;
    private InHand office;

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
        office = new InHand(portal, applicant);
        satisfaction = new Satisfaction(
                portal.dossiers,
                new FeedbackRules(portal.settings),
                new AuditTrail(em, portal.clock),
                em,
                portal.clock);
    }

    @Test
    void aDossierThatIsOverIsRatedOnceAndTheRatingMayBeChangedForTenDays() {
        DossierId id = over();
        satisfaction.rate(applicant, id, SatisfactionLevel.DISCONTENT, "Chờ lâu.");
        portal.nextRequest();
        portal.forward(Duration.ofDays(9));
        satisfaction.rate(portal.actor("truonghoc.vanthu"), id, SatisfactionLevel.CONTENT, "");
        portal.nextRequest();

        assertThat(satisfaction.counts(portal.with("DESK@H99"))).singleElement().satisfies(count -> {
            assertThat(count.procedure()).isEqualTo("TDKT-P03");
            assertThat(count.all()).isEqualTo(1);
            assertThat(count.of(SatisfactionLevel.CONTENT)).isEqualTo(1);
        });
        portal.forward(Duration.ofDays(2));
        assertThat(satisfaction.of(applicant, id).orElseThrow().changeable()).isFalse();
        assertReason(
                FeedbackReason.RATED_FOR_GOOD,
                () -> satisfaction.rate(applicant, id, SatisfactionLevel.VERY_DISCONTENT, ""));
        assertThat(portal.trail(id.toString())).contains("RESULT_RATED");
    }

    @Test
    void nobodyElseRatesItNorAnybodyBeforeItIsOver() {
        DossierId open = office.inAppraisal("TDKT-P03");
        assertThat(satisfaction.isOffered(applicant, open)).isFalse();
        assertReason(
                FeedbackReason.NOT_RATEABLE, () -> satisfaction.rate(applicant, open, SatisfactionLevel.CONTENT, ""));
        DossierId over = over();
        assertReason(FeedbackReason.LEVEL_MISSING, () -> satisfaction.rate(applicant, over, null, ""));
        assertReason(
                DossierReason.NOT_FOUND,
                () -> satisfaction.rate(portal.actor("doanhnghiep"), over, SatisfactionLevel.CONTENT, ""));
        assertThat(satisfaction.counts(portal.with("DESK@H99.01"))).isEmpty();
        assertThat(satisfaction.counts(applicant)).isEmpty();
    }

    @Test
    void theOfficeReadsWhatWasSaidWithoutWhoSaidIt() {
        satisfaction.rate(applicant, over(), SatisfactionLevel.VERY_CONTENT, "Nhanh, dễ hiểu.");
        portal.nextRequest();

        assertThat(satisfaction.words(portal.with("DESK@H99")))
                .extracting(Satisfaction.Word::text)
                .containsExactly("Nhanh, dễ hiểu.");
        assertThat(satisfaction.words(portal.actor("doanhnghiep"))).isEmpty();
    }

    private DossierId over() {
        DossierId id = office.filed("TDKT-P03");
        portal.office.reception.refuse(portal.with("DESK@H99"), id, "Không thuộc thẩm quyền của tỉnh.");
        portal.nextRequest();
        return id;
    }
}
