package vn.bieuduong.dossier.clock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.SupplementForm;

/** How long a procedure takes in reality is said from ten results on, in the days of its clock. */
@ExtendWith(Database.class)
class TimesTakenIT {

    /** Monday, 30 November 2026, 9:00 in Vietnam; two plain weeks follow. */
    private static final Instant MONDAY = Instant.parse("2026-11-30T02:00:00Z");

    private static final String PROCEDURE = "TDKT-P03";

    @Test
    void tenResultsAreSaidWithoutTheTimeTheirClocksStoodStill(EntityManager em, @TempDir Path data) {
        Portal portal = new Portal(em, data, MONDAY);
        TimesTaken times =
                new TimesTaken(em, new WorkingDays(OfficeCalendar.read(portal.settings.configDir(), new Problems())));
        Actor applicant = portal.actor("truonghoc");
        InHand office = new InHand(portal, applicant);
        List<DossierId> quick = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            quick.add(office.inAppraisal(PROCEDURE));
        }
        DossierId paused = office.inAppraisal(PROCEDURE);
        DossierId slow = office.inAppraisal(PROCEDURE);
        portal.filing.withdraw(applicant, office.inAppraisal(PROCEDURE), "Đơn vị xin rút.");

        portal.forward(Duration.ofDays(1));
        quick.forEach(id -> finish(portal, id));
        portal.dossiers.locked(quick.getFirst()).handOver(portal.clock.instant());
        portal.office.appraisal.askSupplement(
                portal.with("EC_OFFICER@H99"),
                paused,
                new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách.")), "", 10));
        portal.nextRequest();
        portal.forward(Duration.ofDays(8));
        portal.filing.answerSupplement(applicant, paused, "Xin gửi bổ sung.");
        portal.nextRequest();
        portal.forward(Duration.ofDays(1));
        finish(portal, paused);
        assertThat(times.of(PROCEDURE)).isEmpty();

        finish(portal, slow);

        assertThat(times.of(PROCEDURE)).contains(new TimeTaken(10, 1, 2));
        assertThat(times.of("TDKT-P01")).isEmpty();
    }

    private static void finish(Portal portal, DossierId id) {
        portal.dossiers.locked(id).finish(new AccountName("motcua"), portal.clock.instant());
        portal.nextRequest();
    }
}
