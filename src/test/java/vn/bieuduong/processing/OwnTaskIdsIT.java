package vn.bieuduong.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.handling.NomineeOpinion;
import vn.bieuduong.processing.worklist.Queue;
import vn.bieuduong.processing.worklist.WorklistLine;

/** A process whose tasks bear ids of their drawer's own: the form key alone says which step each is. */
@ExtendWith(Database.class)
class OwnTaskIdsIT {

    private Portal portal;
    private DossierId id;

    @BeforeEach
    void aDossierInAProcessDrawnElsewhere(EntityManager em, @TempDir Path data) throws IOException {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        String drawn = Files.readString(Path.of("config/processes/tdkt-p01.bpmn"));
        for (DossierStep step : DossierStep.values()) {
            String own = "buoc_" + step.form();
            drawn = drawn.replace("\"" + step.form() + "\"", "\"" + own + "\"")
                    .replace(">" + step.form() + "<", ">" + own + "<")
                    .replace("bd:formKey=\"" + own + "\"", "bd:formKey=\"" + step.form() + "\"");
        }
        portal.office.engine.repository().deploy("own.bpmn", drawn.getBytes(StandardCharsets.UTF_8), "test");
        Actor applicant = portal.actor("truonghoc");
        id = portal.aCompleteDraft(applicant, "TDKT-P01");
        portal.filing.file(applicant, id);
        portal.nextRequest();
    }

    @Test
    void consultedBodiesAndCouncilMembersSeeTheDossierOnceItComesBeforeThem() {
        Actor officer = portal.with("EC_OFFICER@H99");
        Actor tax = portal.actor("thue");
        portal.office.reception.accept(portal.with("DESK@H99"), id);
        portal.nextRequest();
        portal.office.appraisal.assign(portal.with("EC_HEAD@H99"), id, officer.account());
        portal.nextRequest();
        assertThatThrownBy(() -> portal.office.cases.view(tax, id)).isInstanceOf(Refusal.class);
        portal.office.appraisal.conclude(
                officer,
                id,
                portal.office.cases.view(officer, id).dossier().nominees().stream()
                        .map(nominee -> new NomineeOpinion(nominee.id(), true, ""))
                        .toList(),
                true,
                "");
        portal.nextRequest();

        assertThat(portal.office.cases.view(tax, id).task())
                .hasValueSatisfying(task -> assertThat(task.form()).isEqualTo("opinion"));
        portal.office.appraisal.giveOpinion(tax, id, true, "");
        portal.nextRequest();

        assertThat(portal.office
                        .cases
                        .queue(portal.actor("uyvien1"), Queue.TO_READ, 0)
                        .lines())
                .extracting(WorklistLine::id)
                .contains(id);
        assertThat(portal.office.cases.view(portal.actor("uyvien1"), id).task()).isEmpty();
        assertThat(portal.trail(id.toString())).contains("STEP_ACCEPTED", "STEP_PASSED", "STEP_AGREED");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        Actor desk = portal.with("DESK@H99");
        portal.office.reception.accept(desk, id);
        portal.nextRequest();

        assertThatThrownBy(() -> portal.office.reception.refuse(desk, id, "trùng với hồ sơ đã nộp"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.findings()).singleElement().satisfies(one -> {
                        assertThat(one.reason()).isEqualTo(ProcessingReason.DONE_BY);
                        assertThat(one.arguments()).isEqualTo(List.of(desk.displayName(), "09:00 23/11/2026"));
                    });
                });
    }
}
