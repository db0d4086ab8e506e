package vn.bieuduong.workflow.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.MultiInstance;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.Activity;

/**
 * Repeated activities. The host token keeps the counts under the names every engine uses and, as {@code outcomes}, the
 * results of the turns done; each turn is a token of the same node inside it.
 */
final class MultiInstances {

    static final String ALL = "nrOfInstances";
    static final String DONE = "nrOfCompletedInstances";
    private static final String ACTIVE = "nrOfActiveInstances";
    private static final String INDEX = "loopCounter";
    private static final String OUTCOMES = "outcomes";

    /** What only the repetition itself counts; nobody sets it from outside. */
    static final Set<String> OWN = Set.of(ALL, DONE, ACTIVE, INDEX, OUTCOMES);

    private final Workspace work;
    private final TokenFlow moves;
    private final Items items;

    MultiInstances(Workspace work, TokenFlow moves) {
        this.work = work;
        this.moves = moves;
        this.items = new Items(work);
    }

    /** Keeps what the lists gone through no longer say. */
    void keepItems() {
        items.keep();
    }

    /** Whether the token stands for the whole repetition. */
    static boolean isHost(Token token) {
        return token.locals().containsKey(ALL);
    }

    void begin(Activity activity, MultiInstance multi, Token host) {
        int count = items.begin(multi, host);
        Map<String, Object> locals = new LinkedHashMap<>();
        locals.put(ALL, (long) count);
        locals.put(DONE, 0L);
        locals.put(ACTIVE, (long) (multi.sequential() ? Math.min(count, 1) : count));
        locals.put(OUTCOMES, List.of());
        work.put(new Token(host.no(), host.parent(), host.node(), null, null, locals));
        if (count == 0) {
            moves.leave(work.token(host.no()));
        }
        for (int i = 0; i < (multi.sequential() ? Math.min(count, 1) : count); i++) {
            if (work.has(host.no())) { // turns without any waiting may already have been enough
                turn(activity, multi, host.no(), i);
            }
        }
    }

    /** The next turn of a repetition one after the other. */
    void begin(int host, int index) {
        Activity activity = (Activity) work.definition().node(work.token(host).node());
        turn(activity, Objects.requireNonNull(activity.multi()), host, index);
    }

    private void turn(Activity activity, MultiInstance multi, int host, int index) {
        Map<String, Object> locals = new LinkedHashMap<>();
        locals.put(INDEX, (long) index);
        if (multi.item() != null) {
            locals.put(multi.item(), items.get(host, index));
        }
        Token token = work.add(activity.id(), host, null, locals);
        work.trail('(', activity.id());
        moves.workTurn(activity, token);
    }

    /** Keeps the result of a turn beside those before it. */
    void outcome(Token token, @Nullable Object outcome) {
        if (token.parent() != 0 && outcome != null) {
            Token host = work.token(token.parent());
            if (isHost(host) && host.node().equals(token.node())) {
                List<Object> outcomes =
                        new ArrayList<>((Collection<?>) host.locals().getOrDefault(OUTCOMES, List.of()));
                outcomes.add(outcome);
                work.put(host.with(OUTCOMES, List.copyOf(outcomes)));
            }
        }
    }

    /** A turn is over: the next one begins, or the whole ends. */
    void done(Token turn) {
        work.trail(')', turn.node());
        Token host = work.token(turn.parent());
        Node node = work.definition().node(host.node());
        MultiInstance multi = Objects.requireNonNull(((Activity) node).multi());
        long all = number(host, ALL);
        long done = number(host, DONE) + 1;
        long active = multi.sequential() ? (done < all ? 1 : 0) : all - done;
        host = work.put(host.with(DONE, done).with(ACTIVE, active));
        boolean enough = multi.completion() != null && multi.completion().holds(work.visible(host.no()));
        boolean lost = multi.sequential() && multi.item() != null && !items.has(host.no(), (int) done);
        if (enough || done >= all || lost) {
            work.cancelInside(host.no());
            Object outcomes = host.locals().get(OUTCOMES);
            if (outcomes instanceof List<?> list && !list.isEmpty()) {
                work.set(host.parent(), Map.of(OUTCOMES, outcomes));
            }
            moves.leave(host);
        } else if (multi.sequential()) {
            moves.arrive(host, (int) done);
        }
    }

    static long number(Token host, String name) {
        return ((Number) Objects.requireNonNull(host.locals().get(name))).longValue();
    }
}
