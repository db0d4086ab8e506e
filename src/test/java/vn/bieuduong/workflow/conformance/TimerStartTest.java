package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.Incident;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.InvalidDefinition;

/** A process may begin by timer or by signal; the newest version alone does. The tests begin on Monday, 2 March 2026, 9:00. */
class TimerStartTest extends Conformance {

    private final List<Deployment> deployed = new ArrayList<>();

    @AfterEach
    void nothingOfThisBeginsInOtherTests() {
        for (Deployment one : deployed) {
            if (!office.in(() -> office.engine().repository().get(one.id())).suspended()) {
                hold(one, true);
            }
        }
    }

    @TestTemplate
    void aDateBeginsOnce() {
        Deployment process = inForce("TimerStartDate", "");
        office.runJobs();
        assertThat(running(process)).isEmpty();
        office.pass(Duration.ofDays(3));
        office.runJobs();
        assertThat(running(process)).singleElement().satisfies(i -> {
            assertThat(i.processKey()).isEqualTo(process.key());
            assertThat(office.openNodes(i.id())).containsExactly("work");
            assertThat(office.entered(i.id())).containsExactly("begin", "work");
        });
        office.pass(Duration.ofDays(3));
        office.runJobs();
        assertThat(running(process)).hasSize(1);

        Deployment late = inForce("TimerStartDate", "a version put in force after the date");
        office.runJobs();
        assertThat(running(late)).isEmpty();
    }

    @TestTemplate
    void aDurationCountsFromWhenItIsPutInForce() {
        Deployment process = inForce("TimerStartDuration", "");
        office.pass(Duration.ofHours(47));
        office.runJobs();
        assertThat(running(process)).isEmpty();
        office.pass(Duration.ofHours(1));
        office.runJobs();
        assertThat(running(process)).hasSize(1);
    }

    @TestTemplate
    void aCycleBeginsAsOftenAsItSaysAndKeepsItsHour() {
        Deployment process = inForce("TimerStartCycle", "");
        office.pass(Duration.ofHours(23)); // Tuesday 8:00
        office.runJobs();
        assertThat(running(process)).hasSize(1);
        office.pass(Duration.ofHours(25)); // Wednesday 9:00, an hour late
        office.runJobs();
        assertThat(running(process)).hasSize(2);
        office.pass(Duration.ofHours(22));
        office.runJobs();
        assertThat(running(process)).as("Thursday 7:00").hasSize(2);
        office.pass(Duration.ofHours(1));
        office.runJobs();
        assertThat(running(process)).as("Thursday 8:00").hasSize(3);
        office.pass(Duration.ofDays(9));
        office.runJobs();
        assertThat(running(process)).as("three times are over").hasSize(3);
    }

    @TestTemplate
    void aNewerVersionTakesTheScheduleOver() {
        Deployment first = inForce("TimerStartDuration", "");
        office.pass(Duration.ofDays(1));
        Deployment second = inForce("TimerStartDuration", "changed");
        assertThat(second.version()).isEqualTo(2);
        office.pass(Duration.ofDays(1));
        office.runJobs();
        assertThat(running(first)).isEmpty();
        assertThat(running(second)).isEmpty();
        office.pass(Duration.ofDays(1));
        office.runJobs();
        assertThat(running(first)).isEmpty();
        assertThat(running(second)).hasSize(1);
    }

    @TestTemplate
    void aSuspendedVersionHoldsWhatIsDueAndMakesUpForOne() {
        Deployment process = inForce("TimerStartCycle", "");
        hold(process, true);
        office.pass(Duration.ofHours(23 + 47)); // Thursday 7:00
        office.runJobs();
        assertThat(running(process)).isEmpty();
        hold(process, false);
        office.runJobs();
        assertThat(running(process)).as("one for all that were missed").hasSize(1);
        office.pass(Duration.ofHours(1));
        office.runJobs();
        assertThat(running(process)).as("then again at its hour").hasSize(2);
    }

    @TestTemplate
    void aSignalBeginsAnInstanceWhoeverSendsIt() {
        Deployment process = inForce("SignalStart", "");
        office.in(() -> {
            office.engine().runtime().signal("alarm-raised");
            return process;
        });
        office.runJobs();
        assertThat(running(process)).hasSize(1);

        hold(process, true);
        office.in(() -> {
            office.engine().runtime().signal("alarm-raised");
            return process;
        });
        office.runJobs();
        assertThat(running(process)).hasSize(1);
        hold(process, false);
        office.runJobs();
        assertThat(running(process)).hasSize(2);
    }

    @TestTemplate
    void aStartThatFailsBecomesAnIncidentAndCanBePassedOver() {
        Deployment process = deployText(text("TimerStartCycle")
                .replace("P1D", "P9D")
                .replace(
                        "<userTask id=\"work\" name=\"work\"",
                        "<userTask id=\"work\" name=\"work\" camunda:dueDate=\"${1}\""));
        office.pass(Duration.ofHours(23));
        for (int attempt = 0; attempt < 6; attempt++) {
            office.runJobs();
            office.pass(Duration.ofHours(3));
        }
        Incident incident = office.in(() -> office.engine().control().incidents(1_000)).stream()
                .filter(i -> i.definitionId().equals(process.id()))
                .findFirst()
                .orElseThrow();
        assertThat(incident.instanceId()).isNull();
        assertThat(incident.node()).isEqualTo("begin");
        office.in(() -> {
            office.engine().control().resolve(incident.id(), Map.of(), "admin", "bỏ qua lần này");
            return incident;
        });
        assertThat(office.in(() -> office.engine().control().incidents(1_000)))
                .noneMatch(i -> i.definitionId().equals(process.id()));
    }

    @TestTemplate
    void whatBeginsAProcessCannotAskForVariables() {
        assertThatThrownBy(() -> deployText(text("TimerStartDuration").replace("P2D", "${waiting}")))
                .isInstanceOfSatisfying(InvalidDefinition.class, e -> assertThat(e.problems())
                        .singleElement()
                        .satisfies(p -> assertThat(p.element()).isEqualTo("begin")));
    }

    /** The diagram under a key no other test uses; the note makes it another version of the same. */
    private Deployment inForce(String diagram, String note) {
        return deployText(text(diagram).replace("</definitions>", "<!-- " + note + " -->\n</definitions>"));
    }

    private Deployment deployText(String bpmn) {
        Deployment one = office.deploy("start.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
        deployed.add(one);
        return one;
    }

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    private String text(String diagram) {
        return new String(read(diagram + ".bpmn"), StandardCharsets.UTF_8)
                .replaceAll("((?:timer|signal)-start(?:-[a-z]+)?)\"", "$1-" + own + "\"");
    }

    private List<Instance> running(Deployment process) {
        return office.in(() -> office.engine().control().running(process.id(), 0, 100));
    }

    private void hold(Deployment process, boolean suspended) {
        office.in(() -> {
            if (suspended) {
                office.engine().control().suspendDefinition(process.id(), "chờ");
            } else {
                office.engine().control().resumeDefinition(process.id(), "tiếp");
            }
            return process;
        });
    }
}
