package vn.bieuduong.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.paper.PaperLine;
import vn.bieuduong.web.paper.PaperWords;
import vn.bieuduong.web.paper.PapersAnswer;

/** A malware scanner that is away keeps nobody from filing; who filed and who receives are told which files wait for it. */
@ExtendWith(Database.class)
class UnscannedPaperIT {

    @TempDir
    private Path data;

    @Test
    void aDossierWithFilesThatNobodyHasScannedIsFiledAndBothSidesAreTold(EntityManager em) {
        Portal portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        Actor filer = portal.actor("truonghoc");
        DossierId id = portal.aCompleteDraft(filer, "TDKT-P01");
        em.createNativeQuery("update attachment set state = 'UNSCANNED',"
                        + " inspection = jsonb_set(inspection, '{scan}', '\"FAILED\"')")
                .executeUpdate();
        portal.nextRequest();

        portal.filing.file(filer, id);
        portal.nextRequest();

        String told = AttachmentReason.UNSCANNED.sentence(Texts.VIETNAMESE);
        for (PaperView paper : portal.mine.view(filer, id).papers()) {
            assertThat(paper.state()).isEqualTo(PaperState.UNSCANNED);
            assertThat(new PaperWords().findings(paper)).as("to the filer").contains(told);
            assertThat(new PaperLine(paper).remarks()).as("to the office").contains(told);
        }
        PapersAnswer answer = PapersAnswer.of(portal.mine.view(filer, id), new PaperWords());
        assertThat(answer.sign()).isEqualTo("!");
        assertThat(answer.words()).contains("chưa quét");
        assertThat(answer.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.why())
                .isEqualTo(told));
    }
}
