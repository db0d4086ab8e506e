package vn.bieuduong.informing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Hearing;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.FileInfected;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.filing.InfectedPapers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.notification.InboxLine;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.processing.InHand;

/** What was filed while no scanner answered, and proves infected, does not lie there in silence. */
@ExtendWith(Database.class)
class InfectedPapersIT {

    @Test
    void filerAndOfficerAreToldAndOfADraftNobody(EntityManager em, @TempDir Path data) {
        Portal portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        Actor applicant = portal.actor("truonghoc");
        DossierId id = new InHand(portal, applicant).inAppraisal("TDKT-P03");
        DossierId draft = portal.aCompleteDraft(applicant, "TDKT-P03");
        InfectedPapers infected = new InfectedPapers(em, portal.procedures, new Facts(new Hearing<>(portal::heard)));
        for (DossierId one : List.of(id, draft)) {
            infected.onInfected(
                    new FileInfected(portal.dossiers.get(one).papers().get(0).attachment(), "to-trinh.pdf"));
        }
        portal.nextRequest();

        assertThat(told(portal, applicant, "PAPER_INFECTED")).singleElement().satisfies(line -> {
            assertThat(line.body()).contains("“to-trinh.pdf”", "phát hiện mã độc", "quét máy");
            assertThat(line.page()).isEqualTo("/dossier/show.xhtml?id=" + id);
        });
        assertThat(told(portal, portal.with("EC_OFFICER@H99"), "PAPER_INFECTED_OFFICE"))
                .singleElement()
                .satisfies(line -> assertThat(line.page()).isEqualTo("/office/dossier.xhtml?id=" + id));
    }

    private static List<InboxLine> told(Portal portal, Actor reader, String event) {
        return portal.inbox.of(reader).stream()
                .filter(line -> line.event().equals(event))
                .toList();
    }
}
