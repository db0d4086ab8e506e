package vn.bieuduong.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestTemplate;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.HistoryEntry;
import vn.bieuduong.workflow.InvalidDefinition;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.engine.RehearsalService.Extent;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.rehearsal.Rehearsal;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Outcome;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Rehearsed;

/** The history of finished instances is played to a draft, which says where it would go another way. */
class RehearsalTest extends Conformance {

    private static final String OFFICE = """
            <startEvent id="start"/>
            <userTask id="intake" name="Intake"/>
            <serviceTask id="score" camunda:delegateExpression="double"/>
            <exclusiveGateway id="big" default="no"/>
            <userTask id="council" name="Council"/>
            <userTask id="sign" name="Sign"/>
            <endEvent id="end" name="End"/>
            <boundaryEvent id="remind" attachedToRef="intake" cancelActivity="false">
              <timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
            <userTask id="reminder" name="Reminder"/><endEvent id="reminded" name="Reminded"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="intake"/>
            <sequenceFlow id="f2" sourceRef="intake" targetRef="score"/>
            <sequenceFlow id="f3" sourceRef="score" targetRef="big"/>
            <sequenceFlow id="yes" sourceRef="big" targetRef="council"><conditionExpression>doubled > 10</conditionExpression></sequenceFlow>
            <sequenceFlow id="no" sourceRef="big" targetRef="sign"/>
            <sequenceFlow id="f4" sourceRef="council" targetRef="sign"/>
            <sequenceFlow id="f5" sourceRef="sign" targetRef="end"/>
            <sequenceFlow id="r1" sourceRef="remind" targetRef="reminder"/>
            <sequenceFlow id="r2" sourceRef="reminder" targetRef="reminded"/>
            """;

    private InstanceId small;
    private InstanceId big;
    private InstanceId late;
    private InstanceId withdrawn;

    /** Four finished instances: a small one, a big one, one with a reminder, one cancelled. */
    private String finished() {
        String key = unique();
        Deployment process = deploy(key, OFFICE);
        small = office.start(process, Map.of("n", 2));
        office.pass(Duration.ofHours(5));
        office.complete(small, "intake");
        assertThat(office.complete(small, "sign", Map.of("number", "12")).status())
                .isEqualTo(Status.ENDED);

        big = office.start(process, Map.of("n", 8));
        office.complete(big, "intake");
        office.pass(Duration.ofHours(30));
        office.complete(big, "council");
        office.complete(big, "sign");

        late = office.start(process, Map.of("n", 1));
        office.pass(Duration.ofDays(2).plusSeconds(30));
        office.runJobs();
        office.complete(late, "reminder");
        office.complete(late, "intake");
        office.complete(late, "sign");

        withdrawn = office.start(process, Map.of("n", 3));
        office.in(() -> office.engine().runtime().cancel(withdrawn, "rút", "nộp"));
        InstanceId open = office.start(process, Map.of("n", 3));
        assertThat(office.openNodes(open)).containsExactly("intake");
        office.pass(Duration.ofDays(1));
        called.clear();
        return key;
    }

    private Extent lastYear(int max) {
        return extent(null, max);
    }

    private Extent extent(@Nullable InstanceId before, int max) {
        Instant now = office.now();
        return new Extent(now.minus(Duration.ofDays(365)), now, before, max, Duration.ofSeconds(60));
    }

    private Rehearsal rehearse(String key, String draft) {
        return office.engine().rehearsal().rehearse("draft.bpmn", bpmn(key, draft), lastYear(1_000), office::in);
    }

    private static Rehearsed of(Rehearsal rehearsal, InstanceId instance) {
        return rehearsal.instances().stream()
                .filter(i -> i.instance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    @TestTemplate
    void theSameDefinitionGoesTheSameWay() {
        String key = finished();
        List<HistoryEntry> before = office.in(() -> office.engine().history().entries(big));
        Rehearsal rehearsal = rehearse(key, OFFICE);
        assertThat(rehearsal.instances()).hasSize(4);
        assertThat(rehearsal.next()).isNull();
        assertThat(rehearsal.instances()).allSatisfy(instance -> {
            assertThat(instance.first()).isNull();
            assertThat(instance.outcome()).isEqualTo(Outcome.SAME);
        });
        assertThat(office.in(() -> office.engine().history().entries(big))).isEqualTo(before);
        assertThat(office.in(() -> office.engine().repository().versions(key))).hasSize(1);
    }

    @TestTemplate
    void aVersionInForceCanBeRehearsedToo() {
        String key = finished();
        Deployment second = deploy(key, OFFICE.replace("doubled > 10", "doubled > 1"));
        Rehearsal rehearsal = office.engine().rehearsal().rehearse(second.id(), lastYear(1_000), office::in);
        assertThat(of(rehearsal, big).outcome()).isEqualTo(Outcome.SAME);
        assertThat(of(rehearsal, small).outcome()).isEqualTo(Outcome.WAITS);
    }

    @TestTemplate
    void anExtraStepIsWaitedForAndSaidWhere() {
        String key = finished();
        Rehearsal rehearsal = rehearse(
                key,
                OFFICE.replace("sourceRef=\"council\" targetRef=\"sign\"", "sourceRef=\"council\" targetRef=\"check\"")
                        + """
                        <userTask id="check" name="Check"/>
                        <sequenceFlow id="x" sourceRef="check" targetRef="sign"/>
                        """);
        assertThat(of(rehearsal, small).outcome()).isEqualTo(Outcome.SAME);
        Rehearsed one = of(rehearsal, big);
        assertThat(one.outcome()).isEqualTo(Outcome.WAITS);
        assertThat(one.waitsFor()).containsExactly("Check");
        assertThat(one.first()).isNotNull().satisfies(first -> {
            assertThat(first.seq()).isEqualTo(3);
            assertThat(first.act()).isEqualTo("complete");
            assertThat(first.node()).isEqualTo("council");
            assertThat(first.expected()).containsExactly("Sign");
            assertThat(first.got()).containsExactly("Check");
        });
        assertThat(rehearsal.count(Outcome.SAME)).isEqualTo(3);
        assertThat(rehearsal.count(Outcome.WAITS)).isEqualTo(1);
    }

    @TestTemplate
    void aChangedConditionLeadsToTheEndByAnotherWay() {
        String key = finished();
        Rehearsal rehearsal = rehearse(key, OFFICE.replace("doubled > 10", "doubled > 100"));
        Rehearsed one = of(rehearsal, big);
        assertThat(one.outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(one.first()).isNotNull().satisfies(first -> {
            assertThat(first.seq()).isEqualTo(2);
            assertThat(first.expected()).containsExactly("Council");
            assertThat(first.got()).containsExactly("Sign");
        });
        assertThat(of(rehearsal, small).outcome()).isEqualTo(Outcome.SAME);
    }

    @TestTemplate
    void anEarlierTimerRingsWhereItDidNot() {
        String key = finished();
        Rehearsal rehearsal = rehearse(key, OFFICE.replace("P2D", "PT1H"));
        assertThat(of(rehearsal, big).outcome()).isEqualTo(Outcome.SAME);
        assertThat(of(rehearsal, late).outcome()).isEqualTo(Outcome.SAME);
        Rehearsed one = of(rehearsal, small);
        assertThat(one.outcome()).isEqualTo(Outcome.WAITS);
        assertThat(one.waitsFor()).containsExactly("Reminder");
        assertThat(one.first()).isNotNull().satisfies(first -> {
            assertThat(first.expected()).isEmpty();
            assertThat(first.got()).containsExactly("remind", "Reminder");
        });
    }

    @TestTemplate
    void aPauseThatOnlyTimeEndsIsNoObstacle() {
        String key = finished();
        Rehearsal rehearsal = rehearse(
                key,
                OFFICE.replace("sourceRef=\"sign\" targetRef=\"end\"", "sourceRef=\"sign\" targetRef=\"pause\"") + """
                        <intermediateCatchEvent id="pause"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                        <sequenceFlow id="x" sourceRef="pause" targetRef="end"/>
                        """);
        assertThat(of(rehearsal, small).outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(of(rehearsal, small).first()).isNotNull().satisfies(first -> {
            assertThat(first.got()).containsExactly("pause");
            assertThat(first.expected()).containsExactly("End");
        });
    }

    @TestTemplate
    void aMessageNobodySentIsWaitedFor() {
        String key = finished();
        Rehearsal rehearsal = rehearse(
                key,
                OFFICE.replace("sourceRef=\"start\" targetRef=\"intake\"", "sourceRef=\"start\" targetRef=\"wait\"")
                        + """
                        <receiveTask id="wait" name="Wait for papers" messageRef="m"/>
                        <sequenceFlow id="x" sourceRef="wait" targetRef="intake"/>
                        """);
        assertThat(of(rehearsal, small).outcome()).isEqualTo(Outcome.WAITS);
        assertThat(of(rehearsal, small).waitsFor()).containsExactly("Wait for papers");
        assertThat(of(rehearsal, withdrawn).outcome())
                .as("cancelled all the same")
                .isEqualTo(Outcome.DIFFERS);
    }

    @TestTemplate
    void aStepThatIsRefusedIsStuck() {
        String key = finished();
        Rehearsal rehearsal = rehearse(key, OFFICE.replace("<userTask id=\"sign\" name=\"Sign\"/>", """
                        <userTask id="sign" name="Sign" camunda:dueDate="${when}"/>"""));
        assertThat(of(rehearsal, big).outcome()).as("no due date is none").isEqualTo(Outcome.SAME);
        rehearsal = rehearse(key, OFFICE.replace("<userTask id=\"sign\" name=\"Sign\"/>", """
                        <userTask id="sign" name="Sign" camunda:dueDate="soon ${n}"/>"""));
        assertThat(of(rehearsal, big).outcome()).isEqualTo(Outcome.STUCK);
        assertThat(of(rehearsal, big).why()).asString().contains("soon 8");
    }

    @TestTemplate
    void noHandlerIsCalledAndCalledProcessesAnswerFromTheHistory() {
        String sub = unique();
        String key = unique();
        deploy(sub, """
                <startEvent id="s"/><userTask id="think"/><endEvent id="e"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="think"/><sequenceFlow id="f2" sourceRef="think" targetRef="e"/>
                """);
        String body = """
                <startEvent id="start"/><serviceTask id="note" camunda:delegateExpression="record"/>
                <callActivity id="call" calledElement="%s"/>
                <exclusiveGateway id="x" default="no"/>
                <userTask id="good"/><userTask id="bad"/><endEvent id="end"/>
                <sequenceFlow id="f0" sourceRef="start" targetRef="note"/>
                <sequenceFlow id="f1" sourceRef="note" targetRef="call"/>
                <sequenceFlow id="f2" sourceRef="call" targetRef="x"/>
                <sequenceFlow id="yes" sourceRef="x" targetRef="good"><conditionExpression>answer == 'yes'</conditionExpression></sequenceFlow>
                <sequenceFlow id="no" sourceRef="x" targetRef="bad"/>
                <sequenceFlow id="f3" sourceRef="good" targetRef="end"/><sequenceFlow id="f4" sourceRef="bad" targetRef="end"/>
                """.formatted(sub);
        InstanceId instance = office.start(deploy(key, body), Map.of());
        InstanceId child = office.in(() -> office.engine().runtime().byBusinessKey(sub, "HS-" + key))
                .orElseThrow()
                .id();
        office.complete(child, "think", Map.of("answer", "yes"));
        office.complete(instance, "good");
        assertThat(called).containsExactly("note");
        Rehearsal rehearsal = rehearseLater(key, body);
        assertThat(of(rehearsal, instance).outcome()).isEqualTo(Outcome.SAME);
        assertThat(called).as("nothing was called for the rehearsal").containsExactly("note");
    }

    private Rehearsal rehearseLater(String key, String body) {
        office.pass(Duration.ofDays(1));
        return rehearse(key, body);
    }

    @TestTemplate
    void aBranchThatFailedFailsAgainAndAnAsyncTaskHasItsOwnTime() {
        String key = unique();
        String body = """
                <startEvent id="start"/><serviceTask id="try" camunda:delegateExpression="fail"/>
                <boundaryEvent id="broken" attachedToRef="try"><errorEventDefinition/></boundaryEvent>
                <serviceTask id="later" camunda:asyncBefore="true" camunda:delegateExpression="double"/>
                <userTask id="repair"/><endEvent id="end"/><endEvent id="fine"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="try"/>
                <sequenceFlow id="f2" sourceRef="try" targetRef="fine"/>
                <sequenceFlow id="f3" sourceRef="broken" targetRef="later"/>
                <sequenceFlow id="f4" sourceRef="later" targetRef="repair"/>
                <sequenceFlow id="f5" sourceRef="repair" targetRef="end"/>
                """;
        InstanceId instance = office.start(deploy(key, body), Map.of());
        office.runJobs();
        office.complete(instance, "repair");
        assertThat(of(rehearseLater(key, body), instance).outcome()).isEqualTo(Outcome.SAME);
        assertThat(of(rehearse(key, body.replace("camunda:asyncBefore=\"true\"", "")), instance)
                        .outcome())
                .as("done at once instead")
                .isEqualTo(Outcome.SAME);
    }

    @TestTemplate
    void aCalledProcessThatFailedFailsAgain() {
        String sub = unique();
        String key = unique();
        deploy(sub, """
                <startEvent id="s"/><userTask id="think"/>
                <endEvent id="e"><errorEventDefinition errorRef="err"/></endEvent>
                <sequenceFlow id="f1" sourceRef="s" targetRef="think"/><sequenceFlow id="f2" sourceRef="think" targetRef="e"/>
                """);
        String body = """
                <startEvent id="start"/><callActivity id="call" calledElement="%s"/>
                <boundaryEvent id="broken" attachedToRef="call"><errorEventDefinition/></boundaryEvent>
                <userTask id="good"/><userTask id="bad"/><endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="call"/>
                <sequenceFlow id="f2" sourceRef="call" targetRef="good"/>
                <sequenceFlow id="f3" sourceRef="broken" targetRef="bad"/>
                <sequenceFlow id="f4" sourceRef="good" targetRef="end"/><sequenceFlow id="f5" sourceRef="bad" targetRef="end"/>
                """.formatted(sub);
        InstanceId instance = office.start(deploy(key, body), Map.of());
        InstanceId child = office.in(() -> office.engine().runtime().byBusinessKey(sub, "HS-" + key))
                .orElseThrow()
                .id();
        office.complete(child, "think");
        assertThat(office.complete(instance, "bad").status()).isEqualTo(Status.ENDED);
        assertThat(of(rehearseLater(key, body), instance).outcome()).isEqualTo(Outcome.SAME);
    }

    @TestTemplate
    void anAdministratorsActsArePlayedToo() {
        String key = unique();
        Deployment process = deploy(key, OFFICE);
        InstanceId instance = office.start(process, Map.of("n", 1));
        int token = office.in(() -> office.engine().control().places(instance))
                .get(0)
                .token();
        office.in(() -> office.engine().control().suspend(instance, "admin", "chờ"));
        office.in(() -> office.engine().control().resume(instance, "admin", "xong"));
        office.in(() -> office.engine().control().move(instance, token, "council", "admin", "đi thẳng"));
        office.complete(instance, "council");
        office.complete(instance, "sign");
        assertThat(of(rehearseLater(key, OFFICE), instance).outcome()).isEqualTo(Outcome.SAME);
    }

    @TestTemplate
    void pagesFollowEachOtherAndStopAtTheLimit() {
        String key = unique();
        Deployment process = deploy(key, OFFICE);
        Set<InstanceId> all = new HashSet<>();
        for (int i = 0; i < 45; i++) {
            InstanceId instance = office.start(process, Map.of("n", 1));
            office.complete(instance, "intake");
            office.complete(instance, "sign");
            all.add(instance);
        }
        office.pass(Duration.ofDays(1));
        Set<InstanceId> seen = new HashSet<>();
        InstanceId before = null;
        int pages = 0;
        do {
            Rehearsal page = office.engine()
                    .rehearsal()
                    .rehearse("draft.bpmn", bpmn(key, OFFICE), extent(before, 25), office::in);
            assertThat(page.count(Outcome.SAME)).isEqualTo(page.instances().size());
            page.instances().forEach(i -> assertThat(seen.add(i.instance())).isTrue());
            before = page.next();
            pages++;
        } while (before != null);
        assertThat(pages).isEqualTo(2);
        assertThat(seen).isEqualTo(all);
        Instant now = office.now();
        assertThat(office.engine()
                        .rehearsal()
                        .rehearse(
                                process.id(),
                                new Extent(now, now.plusSeconds(1), null, 10, Duration.ofSeconds(9)),
                                office::in)
                        .instances())
                .as("outside the period")
                .isEmpty();
    }

    @TestTemplate
    void aDraftThatCouldNotBePutInForceIsNotRehearsed() {
        String key = finished();
        assertThatThrownBy(() -> rehearse(key, OFFICE.replace("targetRef=\"sign\"", "targetRef=\"nowhere\"")))
                .isInstanceOf(InvalidDefinition.class);
    }
}
