package vn.bieuduong.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Portal;
import vn.bieuduong.demonstration.SampleRequest.Leave;
import vn.bieuduong.document.Documents;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.worklist.Queue;
import vn.bieuduong.roster.Signatories;

/** The sample dossiers, through the real doors and a real inspection worker. */
@ExtendWith(Database.class)
class DemoDossiersIT {

    private static final Map<String, Long> STATES = Map.of(
            "DRAFT", 2L,
            "SUBMITTED", 2L,
            "REJECTED_AT_INTAKE", 1L,
            "SUPPLEMENT_REQUESTED", 1L,
            "RESULT_READY", 1L,
            "RETURNED", 1L);

    private Portal portal;
    private Accounts accounts;
    private DemoDossiers dossiers;
    private List<SampleRequest> requests;

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, Instant.parse("2026-11-23T02:00:00Z"));
        accounts = new Accounts(em, portal.settings, portal.clock);
        Casting casting =
                new Casting(accounts, new Organisations(em, portal.settings), new Signatories(em), portal.procedures);
        Documents documents = new Documents(portal.settings.configDir().resolve("documents"), portal.clock);
        dossiers = new DemoDossiers(
                new SignedPapers(documents, portal.settings, portal.clock),
                casting,
                new DemoDrafts(portal.drafts, casting, em),
                portal.drafts,
                portal.filing,
                portal.secrecy,
                new DemoOffice(
                        portal.office.reception,
                        portal.office.appraisal,
                        portal.office.council,
                        portal.office.deciding,
                        portal.office.cases,
                        casting,
                        portal.clock));
        Problems problems = new Problems();
        requests = SampleRequestFile.read(portal.settings.configDir(), problems);
        problems.refuseIfAny();
    }

    @Test
    void everyRoleFindsSomethingAndASecondStartAddsNothing(EntityManager em) throws Exception {
        Map<SampleRequest, DossierId> opened = dossiers.openAll(requests);
        assertThat(opened)
                .containsOnlyKeys(
                        requests.stream().filter(r -> r.leave() != Leave.SHELF).toList());
        portal.nextRequest();
        assertThat(dossiers.openAll(requests))
                .as("a start that ended before their turn")
                .isEqualTo(opened);
        dossiers.fileAll(opened);
        portal.nextRequest();

        assertThat(opened).as("still to do").isEmpty();
        assertThat(states(em)).containsAllEntriesOf(STATES);
        assertThat(idle()).isEmpty();
        assertThat(dossiers.openAll(requests)).isEmpty();
    }

    /** Office roles of which nobody has anything to take or in hand. */
    private List<String> idle() {
        List<String> idle = new ArrayList<>();
        Stream.of(
                        "DESK@H99",
                        "EC_HEAD@H99",
                        "EC_OFFICER@H99",
                        "OPINION@H99",
                        "COUNCIL_SECRETARY@H99",
                        "HA_DIRECTOR@H99",
                        "OFFICE@H99",
                        "CHAIR@H99",
                        "CLERK@H99",
                        "DESK@H99.01",
                        "C_OFFICER@H99.01",
                        "CHAIR@H99.02")
                .forEach(duty -> {
                    String[] parts = duty.split("@");
                    boolean busy = accounts.holding(Role.valueOf(parts[0]), new AgencyCode(parts[1])).stream()
                            .map(portal.office.cases::counters)
                            .anyMatch(c -> c.get(Queue.TO_TAKE) + c.get(Queue.MINE) > 0);
                    if (!busy) {
                        idle.add(duty);
                    }
                });
        return idle;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> states(EntityManager em) {
        List<Object[]> rows = em.createNativeQuery("select state, count(*) from dossier group by state")
                .getResultList();
        return rows.stream().collect(Collectors.toMap(r -> (String) r[0], r -> ((Number) r[1]).longValue()));
    }
}
