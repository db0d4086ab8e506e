package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.MigrationPlan;
import vn.bieuduong.workflow.migration.MigrationProblem.Kind;

/** Timers, messages and repetitions go along when an instance moves to another version. */
class MigrationWaitsTest extends MigrationCase {

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
        InstanceId instance = office.start(old, Map.of());
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
        InstanceId instance = office.start(old, Map.of());
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
        InstanceId instance = office.start(old, Map.of());
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
        InstanceId instance = office.start(old, Map.of());
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
        InstanceId instance = office.start(old, Map.of("members", List.of("a", "b", "c")));
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
}
