package vn.bieuduong.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.bieuduong.Database;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node.UserTask;
import vn.bieuduong.workflow.id.InstanceId;

/** The processes of {@code config/processes} are valid and walk to each of their ends, on both stores. */
@ExtendWith(Database.class)
class ShippedProcessesIT {

    private static final Path FOLDER = Path.of("config/processes");
    private static final List<String> TO_SIGN =
            List.of("intake=accept", "assign=assigned", "appraise=ok", "council=recorded", "submission=submitted");

    @TestFactory
    Stream<DynamicTest> everyEndIsReached(EntityManagerFactory factory) {
        return Stream.of(Office.inMemory(Map.of()), Office.onPostgres(factory, Map.of()))
                .flatMap(office -> Stream.of("tdkt-p01", "tdkt-p03", "tdkt-x01", "tdkt-x08", "tdkt-x09")
                        .map(file -> DynamicTest.dynamicTest(file + " in " + office, () -> walk(office, file))));
    }

    private void walk(Office office, String file) throws IOException {
        Deployment process = office.deploy(file + ".bpmn", Files.readAllBytes(FOLDER.resolve(file + ".bpmn")));
        boolean commune = process.key().startsWith("TDKT-X");
        List<String> signing = new ArrayList<>(TO_SIGN);
        if (!commune) {
            signing.add("check=ok");
        }

        reaches(office, process, "ended_refused", "intake=refuse");
        reaches(office, process, "ended_ineligible", "intake=accept", "assign=assigned", "appraise=ineligible");
        if (process.key().equals("TDKT-X09")) {
            signing.remove("council=recorded");
        } else {
            reaches(
                    office,
                    process,
                    "ended_not_passed",
                    "intake=accept",
                    "assign=assigned",
                    "appraise=ok",
                    "council=rejected");
        }
        reaches(office, process, "ended_not_signed", with(signing, "sign=refused"));
        reaches(office, process, "ended_returned", with(signing, "sign=signed", "issue=issued", "return=returned"));
        reaches(
                office,
                process,
                "ended_returned",
                with(
                        signing,
                        "sign=return",
                        "submission=submitted",
                        commune ? "sign=signed" : "check=ok",
                        commune ? "issue=issued" : "sign=signed",
                        commune ? "return=returned" : "issue=issued",
                        commune ? "" : "return=returned"));
        reaches(office, process, "ended_withdrawn", "intake=supplement", "!supplement", "intake=accept", "!withdraw");
        supplementGoesBackToTheSameOfficer(office, process);
        afterSigningNothingCanBeWithdrawn(office, process, with(signing, "sign=signed"));
    }

    private static String[] with(List<String> steps, String... more) {
        return Stream.concat(steps.stream(), Stream.of(more).filter(s -> !s.isEmpty()))
                .toArray(String[]::new);
    }

    private static void reaches(Office office, Deployment process, String end, String... steps) {
        InstanceId instance = run(office, process, steps);
        assertThat(office.instance(instance).endNode())
                .as("%s after %s", process.key(), List.of(steps))
                .isEqualTo(end);
        assertThat(office.instance(instance).status()).isEqualTo(Status.ENDED);
        assertThat(office.open(instance)).isEmpty();
    }

    private static InstanceId run(Office office, Deployment process, String... steps) {
        InstanceId instance = office.start(process, Map.of("agency", "H99"));
        for (String step : steps) {
            if (step.startsWith("!")) {
                office.message(instance, step.substring(1));
            } else {
                String node = step.substring(0, step.indexOf('='));
                Map<String, Object> variables = Map.of(
                        "outcome",
                        step.substring(step.indexOf('=') + 1),
                        "officer",
                        "an",
                        "supplementDeadline",
                        "2036-03-14T10:00:00Z");
                office.complete(instance, node, variables);
            }
        }
        return instance;
    }

    private static void supplementGoesBackToTheSameOfficer(Office office, Deployment process) {
        InstanceId instance = run(office, process, "intake=accept", "assign=assigned");
        assertThat(office.open(instance, "appraise").assignee()).isEqualTo("an");
        String deadline = office.now().plus(Duration.ofDays(10)).toString();
        office.complete(instance, "appraise", Map.of("outcome", "supplement", "supplementDeadline", deadline));
        office.message(instance, "supplement");
        assertThat(office.open(instance, "appraise").assignee()).isEqualTo("an");

        office.complete(instance, "appraise", Map.of("outcome", "supplement"));
        assertThat(office.instance(instance).currentNodes()).containsExactly("awaitSupplement");
        office.pass(Duration.ofDays(11));
        assertThat(office.runJobs()).isEqualTo(1);
        assertThat(office.instance(instance).endNode()).isEqualTo("ended_stopped");
    }

    private static void afterSigningNothingCanBeWithdrawn(Office office, Deployment process, String... signed) {
        InstanceId instance = run(office, process, signed);
        assertThat(office.in(() -> office.engine().runtime().awaits(instance, "withdraw")))
                .isFalse();
        assertThatThrownBy(() -> office.message(instance, "withdraw"))
                .isInstanceOfSatisfying(
                        WorkflowConflict.class, c -> assertThat(c.kind()).isEqualTo(WorkflowConflict.Kind.NOT_WAITING));
        assertThat(office.openNodes(instance)).containsExactly("issue");
    }

    @Test
    void everyStepHasAQueueABudgetAndAPublicName() throws IOException {
        Office office = Office.inMemory(Map.of());
        Map<String, String> totals =
                Map.of("tdkt-p01", "20", "tdkt-p03", "10", "tdkt-x01", "10", "tdkt-x08", "7", "tdkt-x09", "7");
        for (Map.Entry<String, String> total : totals.entrySet()) {
            String file = total.getKey() + ".bpmn";
            Deployment process = office.deploy(file, Files.readAllBytes(FOLDER.resolve(file)));
            Definition definition = office.engine().repository().definition(process.id());
            BigDecimal sum = BigDecimal.ZERO;
            for (var node : definition.nodes()) {
                if (node instanceof UserTask task) {
                    assertThat(task.assignment().groups()).as(task.id()).isNotEmpty();
                    assertThat(task.assignment().outcomes()).as(task.id()).isNotEmpty();
                    assertThat(task.assignment().publicName()).as(task.id()).isNotBlank();
                    assertThat(task.assignment().formKey()).isEqualTo(task.id());
                    assertThat(definition.diagram().shapes()).containsKey(task.id());
                    sum = sum.add(task.assignment().budget());
                }
            }
            assertThat(sum).as(file).isEqualByComparingTo(total.getValue());
        }
    }
}
