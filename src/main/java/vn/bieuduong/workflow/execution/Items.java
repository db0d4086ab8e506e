package vn.bieuduong.workflow.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.MultiInstance;
import vn.bieuduong.workflow.definition.Node;

/**
 * Danh sách được lặp: what a repetition goes through is fixed when it begins (BPMN 2.0.2, table 10.29). The state repeats
 * the list only from the moment when its expression gives something else than what is still to come.
 */
final class Items {

    private static final int MOST = 1_000;

    /** The items from a turn on; without a list the turn's number is its item. */
    private record Fixed(@Nullable List<?> list, int from) {
        boolean has(int index) {
            return list == null || index - from < list.size();
        }
    }

    private final Workspace work;
    private final Map<Integer, Fixed> fixed = new HashMap<>();

    /** As the state before the step has them. */
    Items(Workspace work) {
        this.work = work;
        for (Token host : work.tokens(MultiInstances::isHost)) {
            MultiInstance multi = multi(host);
            if (multi != null && multi.sequential() && multi.item() != null) {
                int next = (int) MultiInstances.number(host, MultiInstances.DONE) + 1;
                fixed.put(host.no(), new Fixed(toCome(host, multi, next), next));
            }
        }
    }

    private @Nullable List<?> toCome(Token host, MultiInstance multi, int next) {
        return multi.collection() == null || host.items() != null ? host.items() : stillGiven(host, multi, next);
    }

    /** What the list gives now; nothing when it is no list any more. */
    private List<?> now(Expression collection, Token host) {
        try {
            return list(collection, host);
        } catch (WorkflowConflict | Expression.Broken e) {
            return List.of();
        }
    }

    private @Nullable MultiInstance multi(Token host) {
        return work.definition().node(host.node()) instanceof Node.Activity activity ? activity.multi() : null;
    }

    /** How many turns a repetition that begins has; from here on its items stay. */
    int begin(MultiInstance multi, Token host) {
        if (multi.collection() != null) {
            List<?> list = list(multi.collection(), host);
            fixed.put(host.no(), new Fixed(list, 0));
            return list.size();
        }
        fixed.put(host.no(), new Fixed(null, 0));
        String text = Objects.requireNonNull(multi.cardinality()).text(work.visible(host.no()));
        if (!text.matches("\\d{1,4}(\\.0*)?") || Double.parseDouble(text) > MOST) {
            throw new WorkflowConflict(Kind.BAD_VALUE, "not a number of times to repeat " + host.node() + ": " + text);
        }
        return (int) Double.parseDouble(text);
    }

    private List<?> list(Expression collection, Token host) {
        if (collection.value(work.visible(host.no())) instanceof Collection<?> items && items.size() <= MOST) {
            return new ArrayList<>(items);
        }
        throw new WorkflowConflict(Kind.BAD_VALUE, "not a list to repeat " + host.node() + " over");
    }

    /** False where a list was shortened under an instance before its items were kept. */
    boolean has(int host, int index) {
        return of(host).has(index);
    }

    @Nullable
    Object get(int host, int index) {
        Fixed items = of(host);
        return items.list() == null ? (Object) (long) index : items.list().get(index - items.from());
    }

    private Fixed of(int host) {
        return Objects.requireNonNull(fixed.get(host));
    }

    /** The items a repetition still goes through, whatever its list says from now on; null where it needs none. */
    @Nullable
    List<Object> toCome(Token host) {
        Fixed items = fixed.get(host.no());
        return items == null || items.list() == null || items.list().isEmpty() ? null : new ArrayList<>(items.list());
    }

    /** At the end of a step: puts the items to come into the state where the list gives others by now. */
    void keep() {
        for (Token host : work.tokens(t -> fixed.containsKey(t.no()) && MultiInstances.isHost(t))) {
            MultiInstance multi = Objects.requireNonNull(multi(host));
            Fixed items = of(host.no());
            int next = (int) MultiInstances.number(host, MultiInstances.DONE) + 1;
            if (items.list() != null && multi.sequential() && multi.item() != null) {
                List<?> toCome = items.list()
                        .subList(
                                Math.min(next - items.from(), items.list().size()),
                                items.list().size());
                work.put(host.withItems(toCome.equals(stillGiven(host, multi, next)) ? null : toCome));
            }
        }
    }

    /** What another look at the list would give from this turn on. */
    private List<?> stillGiven(Token host, MultiInstance multi, int next) {
        if (multi.collection() == null || next >= MultiInstances.number(host, MultiInstances.ALL)) {
            return List.of();
        }
        List<?> now = now(multi.collection(), host);
        return now.subList(Math.min(next, now.size()), now.size());
    }
}
