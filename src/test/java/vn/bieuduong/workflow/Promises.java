package vn.bieuduong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Times;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.execution.Subscription;
import vn.bieuduong.workflow.execution.Token;
import vn.bieuduong.workflow.id.InstanceId;

/** What an instance must keep to over several acts: the list it goes through, the moments of its cycles, its joins. */
final class Promises {

    private final Office office;
    private final InstanceId instance;
    private final Definition definition;
    private final Map<Integer, String> lists = new HashMap<>();
    private final Map<String, Instant> beginnings = new HashMap<>();

    Promises(Office office, InstanceId instance) {
        this.office = office;
        this.instance = instance;
        this.definition = office.in(() -> office.engine()
                .repository()
                .definition(office.instance(instance).definitionId()));
    }

    /** None to three items, each of which says its list, how many there are, and which it is. */
    static List<String> list(int r) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < r % 4; i++) {
            items.add(r + ":" + r % 4 + ":" + i);
        }
        return items;
    }

    void kept(State state) {
        state.tokens().stream().filter(t -> t.locals().containsKey("item")).forEach(turn -> list(state, turn));
        state.subscriptions().stream()
                .filter(s -> s.kind() == Subscription.Kind.TIMER)
                .forEach(this::moment);
    }

    /** Every turn has the item of its number, out of the list with which the repetition began. */
    private void list(State state, Token turn) {
        String[] item = String.valueOf(turn.locals().get("item")).split(":");
        Token host = state.token(turn.parent()).orElseThrow();
        assertThat(item[2])
                .as("item of %s", turn)
                .isEqualTo(String.valueOf(turn.locals().get("loopCounter")));
        assertThat(item[1])
                .as("turns of %s", host)
                .isEqualTo(String.valueOf(host.locals().get("nrOfInstances")));
        assertThat(lists.computeIfAbsent(host.no(), no -> item[0]))
                .as("list of %s", turn)
                .isEqualTo(item[0]);
    }

    /** Every time of a cycle is a whole number of intervals after its beginning, or after the first one seen. */
    private void moment(Subscription waiting) {
        if (!(((Node.Catching) definition.node(waiting.node())).trigger() instanceof EventDefinition.Timer timer)
                || timer.kind() != EventDefinition.TimerKind.CYCLE) {
            return;
        }
        Times.Cycle cycle = Times.cycle(timer.when().text());
        Instant due = Objects.requireNonNull(office.in(() -> office.store().wait(waiting.row()))
                .orElseThrow()
                .due());
        Instant beginning = cycle.from() == null
                ? beginnings.computeIfAbsent(waiting.owner() + waiting.node(), key -> due)
                : Times.date(cycle.from());
        assertThat(Duration.between(beginning, due).toMillis()
                        % Duration.parse(cycle.interval()).toMillis())
                .as("%s, due %s", waiting, due)
                .isZero();
    }

    /** An inclusive join opens once for each split, and once more for each token an event has brought besides. */
    void joins() {
        List<String> entered = office.entered(instance);
        for (String join : entered) {
            if (join.startsWith("ij")) {
                assertThat(count(entered, join))
                        .as(join)
                        .isLessThanOrEqualTo(
                                count(entered, join.replace('j', 's')) + count(entered, join.replace('j', 'b')));
            }
        }
    }

    private static long count(List<String> entered, String node) {
        return entered.stream().filter(node::equals).count();
    }
}
