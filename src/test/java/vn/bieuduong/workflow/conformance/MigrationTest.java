package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskQuery;
import vn.bieuduong.workflow.diagram.Mark;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;
import vn.bieuduong.workflow.migration.InstanceMove.NodeMove;
import vn.bieuduong.workflow.migration.InvalidPlan;
import vn.bieuduong.workflow.migration.MigrationPlan;
import vn.bieuduong.workflow.migration.MigrationPreview;
import vn.bieuduong.workflow.migration.MigrationProblem.Kind;
import vn.bieuduong.workflow.migration.MigrationRun;

/** Running instances move to another version of their definition, whole or not at all. */
class MigrationTest extends MigrationCase {

    @TestTemplate
    void aRenamedStepTakesItsTaskAlong() {
        String key = unique();
        Deployment old = deploy(key, TWO_STEPS);
        InstanceId instance = office.start(old, Map.of());
        office.complete(instance, "first");
        Task before = office.open(instance, "second");
        office.in(() -> office.engine().tasks().claim(before.id(), "an"));
        Deployment now = deploy(
                key,
                TWO_STEPS
                        .replace(
                                "\"second\" name=\"Second\" camunda:candidateGroups=\"DESK\"",
                                "\"last\" name=\"Last\" camunda:candidateGroups=\"HEAD\" camunda:formKey=\"f\"")
                        .replace("\"second\"", "\"last\"")
                        .replace("\"first\"", "\"opening\""));
        assertThat(kinds(plan(old, now))).containsExactly(Kind.NO_COUNTERPART, Kind.NO_COUNTERPART);

        MigrationPlan plan = plan(old, now, "first>opening", "second>last");
        assertThat(check(plan)).isEmpty();
        assertThat(preview(plan, instance).moves()).containsExactly(new NodeMove("second", "last"));
        assertThat(office.instance(instance).definitionId())
                .as("a preview writes nothing")
                .isEqualTo(old.id());

        MigrationRun run = execute(plan);
        assertThat(run.moved()).isEqualTo(1);
        assertThat(run.failed()).isZero();
        Task after = office.open(instance, "last");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("Last");
        assertThat(after.formKey()).isEqualTo("f");
        assertThat(after.definitionId()).isEqualTo(now.id());
        assertThat(after.assignee()).isEqualTo("an");
        assertThat(after.candidates()).containsExactly("HEAD");
        assertThat(office.in(() -> office.engine()
                                .tasks()
                                .find(TaskQuery.forGroups(Set.of("HEAD")).process(key)))
                        .tasks())
                .extracting(Task::id)
                .containsExactly(after.id());
        HistoryEntry entry = office.in(() -> office.engine().history().entries(instance)).stream()
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(entry.act()).isEqualTo("migrate");
        assertThat(entry.actor()).isEqualTo("admin");
        assertThat(entry.variables())
                .containsEntry("reason", "mẫu mới")
                .containsEntry("from", 1L)
                .containsEntry("to", 2L);
        assertThat(office.in(() -> office.engine().history().marks(instance)))
                .containsEntry("opening", Mark.DONE)
                .containsEntry("last", Mark.CURRENT)
                .doesNotContainKey("second");

        assertThat(office.complete(instance, "last").status()).isEqualTo(Status.ENDED);
        assertThat(office.in(() -> migration().log(key, 10))).containsExactly(run);
    }

    @TestTemplate
    void aRemovedStepStrandsWhoStandsThereAndNobodyElse() {
        String key = unique();
        Deployment old = deploy(key, TWO_STEPS);
        InstanceId moves = office.start(old, Map.of());
        InstanceId stays = office.start(old, Map.of());
        office.complete(stays, "first");
        Deployment now = deploy(key, """
                <startEvent id="start"/><userTask id="first"/><endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
                <sequenceFlow id="f2" sourceRef="first" targetRef="end"/>
                """);
        MigrationPlan plan = plan(old, now);
        assertThat(check(plan)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.NO_COUNTERPART);
            assertThat(problem.node()).isEqualTo("second");
            assertThat(problem.sentence().in(Locale.ENGLISH)).contains("Second", "stay on the old one");
        });
        MigrationPreview preview = office.in(() -> migration().preview(plan, null, 10));
        assertThat(preview.total()).isEqualTo(2);
        assertThat(preview.possible()).isEqualTo(1);
        assertThat(preview.stranded()).isEqualTo(1);

        Instance before = office.instance(stays);
        MigrationRun run = execute(plan);
        assertThat(run.moved()).isEqualTo(1);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(office.in(() -> migration().failures(run.id(), 10)))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.instance()).isEqualTo(stays);
                    assertThat(failure.why().in(Locale.ROOT)).contains("second", "ở lại phiên bản cũ");
                    assertThat(failure.why().in(Locale.ENGLISH)).contains("second", "stay on the old one");
                });
        assertThat(office.instance(stays)).isEqualTo(before);
        assertThat(office.open(stays, "second").definitionId()).isEqualTo(old.id());
        assertThat(office.complete(moves, "first").status()).isEqualTo(Status.ENDED);
        assertThat(office.complete(stays, "second").status()).isEqualTo(Status.ENDED);
    }

    @TestTemplate
    void branchesMoveWithTheJoinThatWaitsForThem() {
        String key = unique();
        Deployment old = deploy(key, BRANCHES);
        InstanceId half = office.start(old, Map.of());
        office.complete(half, "left");
        InstanceId both = office.start(old, Map.of());
        Deployment now = deploy(
                key,
                BRANCHES.replace("\"join\"", "\"merge\"")
                        .replace("\"f4\"", "\"in\"")
                        .replace("\"left\"", "\"west\""));
        MigrationPlan plan = plan(old, now, "join>merge", "left>west");
        assertThat(check(plan)).isEmpty();
        assertThat(execute(plan).moved()).isEqualTo(2);
        assertThat(office.openNodes(half)).containsExactly("right");
        office.complete(half, "right");
        assertThat(office.openNodes(half)).containsExactly("after");
        office.complete(both, "right");
        office.complete(both, "west");
        assertThat(office.openNodes(both)).containsExactly("after");
    }

    @TestTemplate
    void whoIsPastTheForkDoesNotMoveIntoAJoinWithOneMoreBranch() {
        String key = unique();
        String before = "<userTask id=\"entry\"/><sequenceFlow id=\"f0\" sourceRef=\"start\" targetRef=\"entry\"/>"
                + BRANCHES.replace("sourceRef=\"start\" targetRef=\"fork\"", "sourceRef=\"entry\" targetRef=\"fork\"");
        Deployment old = deploy(key, before);
        InstanceId past = office.start(old, Map.of());
        office.complete(past, "entry");
        InstanceId ahead = office.start(old, Map.of());
        Deployment now = deploy(key, before + """
                <userTask id="third"/>
                <sequenceFlow id="t1" sourceRef="fork" targetRef="third"/>
                <sequenceFlow id="t2" sourceRef="third" targetRef="join"/>
                """);
        MigrationPlan plan = plan(old, now);
        assertThat(kinds(plan)).containsExactly(Kind.JOIN_CHANGED);
        assertThat(preview(plan, past).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.JOIN_DIFFERS);
            assertThat(problem.arguments().toString()).contains("third");
        });
        assertThat(preview(plan, ahead).possible()).isTrue();
        MigrationRun run = execute(plan);
        assertThat(run.moved()).isEqualTo(1);
        assertThat(office.instance(past).definitionId()).isEqualTo(old.id());
        office.complete(ahead, "entry");
        assertThat(office.openNodes(ahead)).containsExactly("left", "right", "third");
    }

    @TestTemplate
    void insideASubProcessTheScopeMovesToo() {
        String key = unique();
        String body = """
                <startEvent id="start"/>
                <subProcess id="inner"><startEvent id="s"/><userTask id="work"/><endEvent id="e"/>
                  <sequenceFlow id="i1" sourceRef="s" targetRef="work"/>
                  <sequenceFlow id="i2" sourceRef="work" targetRef="e"/></subProcess>
                <userTask id="after"/><endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="inner"/>
                <sequenceFlow id="f2" sourceRef="inner" targetRef="after"/>
                <sequenceFlow id="f3" sourceRef="after" targetRef="end"/>
                """;
        Deployment old = deploy(key, body);
        InstanceId instance = office.start(old, Map.of());
        Deployment renamed = deploy(key, body.replace("\"inner\"", "\"phase\"").replace("\"work\"", "\"job\""));
        MigrationPlan plan = plan(old, renamed, "inner>phase", "work>job");
        assertThat(check(plan)).isEmpty();
        execute(plan);
        assertThat(office.instance(instance).currentNodes()).containsExactly("phase", "job");

        Deployment flat = deploy(key, """
                <startEvent id="start"/><userTask id="job"/><userTask id="after"/><endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="job"/>
                <sequenceFlow id="f2" sourceRef="job" targetRef="after"/>
                <sequenceFlow id="f3" sourceRef="after" targetRef="end"/>
                """);
        assertThat(kinds(plan(renamed, flat))).containsExactly(Kind.NO_COUNTERPART, Kind.SCOPE_DIFFERS);
        assertThat(execute(plan(renamed, flat)).failed()).isEqualTo(1);
        office.complete(instance, "job");
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void callerAndCalledMoveEachByItself() {
        String called = unique();
        String caller = unique();
        Deployment oldCalled = deploy(called, TWO_STEPS);
        String calling = """
                <startEvent id="start"/><callActivity id="call" calledElement="%s"/>
                <userTask id="after"/><endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="call"/>
                <sequenceFlow id="f2" sourceRef="call" targetRef="after"/>
                <sequenceFlow id="f3" sourceRef="after" targetRef="end"/>
                """.formatted(called);
        Deployment oldCaller = deploy(caller, calling);
        InstanceId instance = office.start(oldCaller, Map.of());
        InstanceId child = office.in(() -> office.engine().runtime().byBusinessKey(called, "HS-" + caller))
                .orElseThrow()
                .id();
        Deployment newCaller = deploy(caller, calling.replace("\"call\"", "\"ask\""));
        Deployment newCalled = deploy(called, TWO_STEPS.replace("\"first\"", "\"opening\""));
        assertThat(execute(plan(oldCaller, newCaller, "call>ask")).moved()).isEqualTo(1);
        assertThat(execute(plan(oldCalled, newCalled, "first>opening")).moved()).isEqualTo(1);
        office.complete(child, "opening");
        assertThat(office.complete(child, "second").status()).isEqualTo(Status.ENDED);
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void aSuspendedInstanceMovesAndStaysSuspended() {
        String key = unique();
        Deployment old = deploy(key, TWO_STEPS);
        InstanceId instance = office.start(old, Map.of());
        office.in(() -> office.engine().control().suspend(instance, "admin", "chờ"));
        Deployment now = deploy(key, TWO_STEPS.replace("\"first\"", "\"opening\""));
        assertThat(execute(plan(old, now, "first>opening")).moved()).isEqualTo(1);
        assertThat(office.instance(instance).status()).isEqualTo(Status.SUSPENDED);
        office.in(() -> office.engine().control().resume(instance, "admin", "xong"));
        office.complete(instance, "opening");
        assertThat(office.openNodes(instance)).containsExactly("second");
    }

    @TestTemplate
    void aPlanThatCannotBeIsRefusedBeforeAnythingIsWritten() {
        String key = unique();
        Deployment old = deploy(key, TWO_STEPS);
        Deployment now = deploy(key, TWO_STEPS + "<documentation>new</documentation>");
        Deployment other = deploy(unique(), BRANCHES);
        for (MigrationPlan plan : List.of(
                plan(old, now, "first>nowhere"), plan(old, now, "nothing>first"), plan(old, other), plan(old, old))) {
            assertThatThrownBy(() -> office.in(() -> migration().begin(plan, "thử", "admin")))
                    .isInstanceOf(InvalidPlan.class);
        }
        assertThat(office.in(() -> migration().log(key, 10))).isEmpty();
    }

    @TestTemplate
    void clerksWhoCompleteWhileABatchRunsLoseNothing() throws Exception {
        String key = unique();
        Deployment old = deploy(key, TWO_STEPS);
        List<InstanceId> instances = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            instances.add(office.start(old, Map.of()));
        }
        Deployment now = deploy(key, TWO_STEPS.replace("\"second\"", "\"last\""));
        MigrationPlan plan = plan(old, now, "second>last");
        List<TaskId> tasks =
                instances.stream().map(i -> office.open(i, "first").id()).toList();
        MigrationRun begun = office.in(() -> migration().begin(plan, "mẫu mới", "admin"));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> clerk = pool.submit(() -> tasks.forEach(
                    task -> office.in(() -> office.engine().tasks().complete(task, "an", Map.of()))));
            MigrationRun run = begun;
            while (!run.ended()) {
                run = migration().proceed(run.id(), 10, office::in);
            }
            clerk.get(); // a refusal would rise here
            assertThat(run.moved()).isEqualTo(60);
            assertThat(run.failed()).isZero();
        } finally {
            pool.shutdownNow();
        }
        for (InstanceId instance : instances) {
            assertThat(office.instance(instance).definitionId()).isEqualTo(now.id());
            assertThat(office.openNodes(instance)).containsExactly("last");
            assertThat(office.complete(instance, "last").status()).isEqualTo(Status.ENDED);
        }
    }
}
