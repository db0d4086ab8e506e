package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.Instance;
import vn.bieuduong.workflow.MigrationService;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.Task;
import vn.bieuduong.workflow.TaskQuery;
import vn.bieuduong.workflow.diagram.Mark;
import vn.bieuduong.workflow.migration.InstanceMove;
import vn.bieuduong.workflow.migration.InstanceMove.NodeMove;
import vn.bieuduong.workflow.migration.InvalidPlan;
import vn.bieuduong.workflow.migration.MigrationPlan;
import vn.bieuduong.workflow.migration.MigrationPreview;
import vn.bieuduong.workflow.migration.MigrationProblem;
import vn.bieuduong.workflow.migration.MigrationProblem.Kind;
import vn.bieuduong.workflow.migration.MigrationRun;

/** Running instances move to another version of their definition, whole or not at all. */
class MigrationTest extends Conformance {

    private static final String TWO_STEPS = """
            <startEvent id="start"/>
            <userTask id="first" name="First" camunda:candidateGroups="DESK"/>
            <userTask id="second" name="Second" camunda:candidateGroups="DESK"/>
            <endEvent id="end"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
            <sequenceFlow id="f2" sourceRef="first" targetRef="second"/>
            <sequenceFlow id="f3" sourceRef="second" targetRef="end"/>
            """;
    private static final String BRANCHES = """
            <startEvent id="start"/>
            <parallelGateway id="fork"/>
            <userTask id="left"/>
            <userTask id="right"/>
            <parallelGateway id="join"/>
            <userTask id="after"/>
            <endEvent id="end"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="fork"/>
            <sequenceFlow id="f2" sourceRef="fork" targetRef="left"/>
            <sequenceFlow id="f3" sourceRef="fork" targetRef="right"/>
            <sequenceFlow id="f4" sourceRef="left" targetRef="join"/>
            <sequenceFlow id="f5" sourceRef="right" targetRef="join"/>
            <sequenceFlow id="f6" sourceRef="join" targetRef="after"/>
            <sequenceFlow id="f7" sourceRef="after" targetRef="end"/>
            """;

    private MigrationService migration() {
        return office.engine().migration();
    }

    private MigrationPlan plan(Deployment from, Deployment to, String... renamed) {
        MigrationPlan plan = office.in(() -> migration().propose(from.id(), to.id()));
        Map<String, String> nodes = new HashMap<>(plan.nodes());
        for (String pair : renamed) {
            nodes.put(pair.split(">")[0], pair.split(">")[1]);
        }
        return new MigrationPlan(from.id(), to.id(), nodes);
    }

    private List<MigrationProblem> check(MigrationPlan plan) {
        return office.in(() -> migration().check(plan));
    }

    private InstanceMove preview(MigrationPlan plan, UUID instance) {
        return office.in(() -> migration().preview(plan, null, 1_000)).instances().stream()
                .filter(move -> move.instance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    private MigrationRun execute(MigrationPlan plan) {
        MigrationRun run = office.in(() -> migration().begin(plan, "mẫu mới", "admin"));
        while (!run.ended()) {
            run = migration().proceed(run.id(), 7, office::in);
        }
        return run;
    }

    private List<Kind> kinds(MigrationPlan plan) {
        return check(plan).stream().map(MigrationProblem::kind).toList();
    }

    @TestTemplate
    void aRenamedStepTakesItsTaskAlong() {
        String key = unique();
        Deployment old = deploy(key, TWO_STEPS);
        UUID instance = office.start(old, Map.of());
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
        UUID moves = office.start(old, Map.of());
        UUID stays = office.start(old, Map.of());
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
            assertThat(problem.sentence()).contains("Second").contains("ở lại phiên bản cũ");
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
                    assertThat(failure.why()).contains("second");
                });
        assertThat(office.instance(stays)).isEqualTo(before);
        assertThat(office.open(stays, "second").definitionId()).isEqualTo(old.id());
        assertThat(office.complete(moves, "first").status()).isEqualTo(Status.ENDED);
        assertThat(office.complete(stays, "second").status()).isEqualTo(Status.ENDED);
    }

    @TestTemplate
    void aKeptTimerKeepsItsDueTimeAndANewOneBeginsWithTheMove() {
        String key = unique();
        String timers = TWO_STEPS.replace("<endEvent id=\"end\"/>", """
                <endEvent id="end"/>
                <boundaryEvent id="warn" attachedToRef="first" cancelActivity="false">
                  <timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>
                <userTask id="warned"/><endEvent id="w"/>
                <sequenceFlow id="w1" sourceRef="warn" targetRef="warned"/>
                <sequenceFlow id="w2" sourceRef="warned" targetRef="w"/>
                """);
        Deployment old = deploy(key, timers);
        UUID instance = office.start(old, Map.of());
        office.pass(Duration.ofDays(3));
        Deployment now = deploy(key, timers.replace("P5D", "P30D").replace("\"warn\"", "\"remind\"") + """
                <boundaryEvent id="expire" attachedToRef="first">
                  <timerEventDefinition><timeDuration>P4D</timeDuration></timerEventDefinition></boundaryEvent>
                <endEvent id="expired"/>
                <sequenceFlow id="e1" sourceRef="expire" targetRef="expired"/>
                """);
        MigrationPlan plan = plan(old, now, "warn>remind");
        assertThat(kinds(plan)).containsExactly(Kind.BEGUN);
        assertThat(preview(plan, instance).begun()).containsExactly("“expire”");
        assertThat(execute(plan).moved()).isEqualTo(1);

        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("first");
        office.pass(Duration.ofDays(2));
        office.runJobs();
        assertThat(office.openNodes(instance))
                .as("the kept one is due five days after the start")
                .containsExactly("first", "warned");
        office.pass(Duration.ofDays(2));
        office.runJobs();
        assertThat(office.openNodes(instance))
                .as("the new one four days after the move")
                .containsExactly("warned");
    }

    @TestTemplate
    void aTimerThatRangAlreadyIsNotSetAgainAndOneWithoutCounterpartGoes() {
        String key = unique();
        String two = TWO_STEPS + """
                <boundaryEvent id="early" attachedToRef="first" cancelActivity="false">
                  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
                <endEvent id="w"/>
                <sequenceFlow id="w1" sourceRef="early" targetRef="w"/>
                """;
        String late = """
                <boundaryEvent id="late" attachedToRef="first">
                  <timerEventDefinition><timeDuration>P9D</timeDuration></timerEventDefinition></boundaryEvent>
                <endEvent id="l"/>
                <sequenceFlow id="l1" sourceRef="late" targetRef="l"/>
                """;
        Deployment old = deploy(key, two + late);
        UUID instance = office.start(old, Map.of());
        office.pass(Duration.ofDays(2));
        office.runJobs();
        assertThat(office.entered(instance)).contains("early");
        MigrationPlan plan = plan(old, deploy(key, two));
        assertThat(kinds(plan)).containsExactly(Kind.DROPPED);
        assertThat(preview(plan, instance).begun()).isEmpty();
        assertThat(preview(plan, instance).dropped()).containsExactly("“late”");
        execute(plan);
        office.pass(Duration.ofDays(30));
        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("first");
        assertThat(office.entered(instance)).containsOnlyOnce("early").doesNotContain("late");
    }

    @TestTemplate
    void branchesMoveWithTheJoinThatWaitsForThem() {
        String key = unique();
        Deployment old = deploy(key, BRANCHES);
        UUID half = office.start(old, Map.of());
        office.complete(half, "left");
        UUID both = office.start(old, Map.of());
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
        UUID past = office.start(old, Map.of());
        office.complete(past, "entry");
        UUID ahead = office.start(old, Map.of());
        Deployment now = deploy(key, before + """
                <userTask id="third"/>
                <sequenceFlow id="t1" sourceRef="fork" targetRef="third"/>
                <sequenceFlow id="t2" sourceRef="third" targetRef="join"/>
                """);
        MigrationPlan plan = plan(old, now);
        assertThat(kinds(plan)).containsExactly(Kind.JOIN_CHANGED);
        assertThat(preview(plan, past).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.JOIN_DIFFERS);
            assertThat(problem.sentence()).contains("third");
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
        UUID instance = office.start(old, Map.of());
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
    void anAwaitedMessageIsAwaitedUnderItsNewName() {
        String key = unique();
        String body = """
                <startEvent id="start"/>
                <receiveTask id="wait" messageRef="m"/>
                <userTask id="after"/><endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
                <sequenceFlow id="f2" sourceRef="wait" targetRef="after"/>
                <sequenceFlow id="f3" sourceRef="after" targetRef="end"/>
                """;
        Deployment old = deploy(key, body);
        UUID instance = office.start(old, Map.of());
        MigrationPlan plan = plan(old, deploy(key, body.replace("\"m\"", "\"n\"")));
        assertThat(check(plan)).isEmpty();
        execute(plan);
        assertThat(office.in(() -> office.engine().runtime().awaits(instance, "papers")))
                .isFalse();
        office.message(instance, "opinion");
        assertThat(office.openNodes(instance)).containsExactly("after");
    }

    @TestTemplate
    void anEventGatewayHearsWhatTheNewVersionHears() {
        String key = unique();
        String body = """
                <startEvent id="start"/><eventBasedGateway id="which"/>
                <intermediateCatchEvent id="papers"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
                <intermediateCatchEvent id="late"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <userTask id="read"/><userTask id="chase"/><endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="which"/>
                <sequenceFlow id="f2" sourceRef="which" targetRef="papers"/>
                <sequenceFlow id="f3" sourceRef="which" targetRef="late"/>
                <sequenceFlow id="f4" sourceRef="papers" targetRef="read"/>
                <sequenceFlow id="f5" sourceRef="late" targetRef="chase"/>
                <sequenceFlow id="f6" sourceRef="read" targetRef="end"/>
                <sequenceFlow id="f7" sourceRef="chase" targetRef="end"/>
                """;
        Deployment old = deploy(key, body);
        UUID instance = office.start(old, Map.of());
        office.pass(Duration.ofDays(3));
        String replaced = body.replace("\"papers\"", "\"views\"").replace("\"m\"", "\"n\"");
        MigrationPlan plan = plan(old, deploy(key, replaced));
        assertThat(kinds(plan)).contains(Kind.DROPPED, Kind.BEGUN);
        assertThat(preview(plan, instance).dropped()).containsExactly("“papers”");
        assertThat(preview(plan, instance).begun()).containsExactly("“views”");
        execute(plan);
        assertThat(office.in(() -> office.engine().runtime().awaits(instance, "opinion")))
                .isTrue();
        office.pass(Duration.ofDays(2));
        office.runJobs();
        assertThat(office.openNodes(instance)).containsExactly("chase");
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
        UUID instance = office.start(oldCaller, Map.of());
        UUID child = office.in(() -> office.engine().runtime().byBusinessKey(called, "HS-" + caller))
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
    void aVoteThatIsUnderWayGoesOn() {
        String key = unique();
        String body = """
                <startEvent id="start"/>
                <userTask id="vote"><multiInstanceLoopCharacteristics camunda:collection="${members}" camunda:elementVariable="member"/></userTask>
                <userTask id="after"/><endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="vote"/>
                <sequenceFlow id="f2" sourceRef="vote" targetRef="after"/>
                <sequenceFlow id="f3" sourceRef="after" targetRef="end"/>
                """;
        Deployment old = deploy(key, body);
        UUID instance = office.start(old, Map.of("members", List.of("a", "b", "c")));
        office.complete(instance, "vote");
        Deployment now = deploy(key, body.replace("\"vote\"", "\"ballot\"").replace("<endEvent id=\"end\"/>", """
                <endEvent id="end"/><boundaryEvent id="warn" attachedToRef="ballot" cancelActivity="false">
                  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
                <endEvent id="w"/><sequenceFlow id="w1" sourceRef="warn" targetRef="w"/>
                """));
        MigrationPlan plan = plan(old, now, "vote>ballot");
        assertThat(preview(plan, instance).begun())
                .as("once for the whole vote")
                .containsExactly("“warn”");
        execute(plan);
        assertThat(office.openNodes(instance)).containsExactly("ballot", "ballot");
        office.complete(instance, "ballot");
        office.complete(instance, "ballot");
        assertThat(office.openNodes(instance)).containsExactly("after");
        Deployment single = deploy(key, TWO_STEPS.replace("\"first\"", "\"ballot\""));
        assertThat(kinds(plan(now, single))).contains(Kind.REPETITION_DIFFERS);
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
        List<UUID> instances = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            instances.add(office.start(old, Map.of()));
        }
        Deployment now = deploy(key, TWO_STEPS.replace("\"second\"", "\"last\""));
        MigrationPlan plan = plan(old, now, "second>last");
        List<UUID> tasks =
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
        for (UUID instance : instances) {
            assertThat(office.instance(instance).definitionId()).isEqualTo(now.id());
            assertThat(office.openNodes(instance)).containsExactly("last");
            assertThat(office.complete(instance, "last").status()).isEqualTo(Status.ENDED);
        }
    }
}
