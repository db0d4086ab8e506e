package vn.bieuduong.workflow.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.workflow.Deployment;
import vn.bieuduong.workflow.engine.MigrationService;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.migration.InstanceMove;
import vn.bieuduong.workflow.migration.MigrationPlan;
import vn.bieuduong.workflow.migration.MigrationProblem;
import vn.bieuduong.workflow.migration.MigrationProblem.Kind;
import vn.bieuduong.workflow.migration.MigrationRun;

/** What tests of migration share: plans, and carrying them out. */
abstract class MigrationCase extends Conformance {

    static final String TWO_STEPS = """
            <startEvent id="start"/>
            <userTask id="first" name="First" camunda:candidateGroups="DESK"/>
            <userTask id="second" name="Second" camunda:candidateGroups="DESK"/>
            <endEvent id="end"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
            <sequenceFlow id="f2" sourceRef="first" targetRef="second"/>
            <sequenceFlow id="f3" sourceRef="second" targetRef="end"/>
            """;
    static final String BRANCHES = """
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

    MigrationService migration() {
        return office.engine().migration();
    }

    MigrationPlan plan(Deployment from, Deployment to, String... renamed) {
        MigrationPlan plan = office.in(() -> migration().propose(from.id(), to.id()));
        Map<String, String> nodes = new HashMap<>(plan.nodes());
        for (String pair : renamed) {
            nodes.put(pair.split(">")[0], pair.split(">")[1]);
        }
        return new MigrationPlan(from.id(), to.id(), nodes);
    }

    List<MigrationProblem> check(MigrationPlan plan) {
        return office.in(() -> migration().check(plan));
    }

    InstanceMove preview(MigrationPlan plan, InstanceId instance) {
        return office.in(() -> migration().preview(plan, null, 1_000)).instances().stream()
                .filter(move -> move.instance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    MigrationRun execute(MigrationPlan plan) {
        MigrationRun run = office.in(() -> migration().begin(plan, "mẫu mới", "admin"));
        while (!run.ended()) {
            run = migration().proceed(run.id(), 7, office::in);
        }
        return run;
    }

    List<Kind> kinds(MigrationPlan plan) {
        return check(plan).stream().map(MigrationProblem::kind).toList();
    }
}
