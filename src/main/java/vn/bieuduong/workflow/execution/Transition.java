package vn.bieuduong.workflow.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.StartEvent;

/**
 * Bước: the engine's one pure function. The same definition, state, input and surroundings always give the same result;
 * nothing outside is read or touched. What cannot be done is refused with a {@link WorkflowConflict} and no result.
 */
public final class Transition {

    /** @param trail {@code +node} entered, {@code -node} left, {@code !node} cancelled, in order */
    public record Result(State state, List<Effect> effects, List<String> trail) {}

    private Transition() {}

    public static Result step(Definition definition, State state, Input input, Surroundings surroundings) {
        if (state.status() == Status.ENDED || state.status() == Status.CANCELLED) {
            throw new WorkflowConflict(Kind.INSTANCE_ENDED, "the instance has ended");
        }
        Workspace work = new Workspace(definition, state, surroundings);
        TokenFlow moves = new TokenFlow(work);
        apply(moves, work, input);
        moves.settle();
        return work.result();
    }

    private static void apply(TokenFlow moves, Workspace work, Input input) {
        switch (input) {
            case Input.Start start -> {
                work.set(0, start.variables());
                moves.enterScope(0, null);
                moves.arrive(start(work.definition(), start.start()).id(), 0, null);
            }
            case Input.Done done -> {
                Token token = waiting(work, done.ref());
                work.set(token.no(), done.variables());
                moves.done(token, done.variables());
            }
            case Input.Failed failed -> moves.failed(waiting(work, failed.ref()), failed.error());
            case Input.Escalated escalated -> moves.escalated(waiting(work, escalated.ref()), escalated.code());
            case Input.Message message -> {
                Subscription subscription = message(work, message.name());
                work.set(subscription.owner(), message.variables());
                moves.fire(subscription);
            }
            case Input.Signal signal -> moves.broadcast(signal.name(), signal.variables());
            case Input.Timer timer ->
                moves.fire(work.subscription(s -> timer.row().equals(s.row()))
                        .orElseThrow(() -> new WorkflowConflict(Kind.NOT_WAITING, "the timer is gone")));
            case Input.Suspend ignored -> work.setSuspended(true);
            case Input.Resume ignored -> work.setSuspended(false);
            case Input.Note ignored -> {}
            case Input.GiveUp given ->
                work.subscription(s -> given.row().equals(s.row())).ifPresent(timer -> {
                    work.set(timer.owner(), given.variables());
                    moves.giveUp(timer);
                });
            case Input.Cancel ignored -> work.cancelAll();
            case Input.Variables variables -> work.set(0, variables.variables());
            case Input.Move move -> moves.move(move.token(), move.target());
        }
    }

    /** Where an instance begins: at this start event, or where null is given at the one without a trigger, or the only one. */
    public static StartEvent start(Definition definition, @Nullable String event) {
        Optional<StartEvent> start = definition.starts(null).stream()
                .filter(s -> event == null ? s.trigger() == null : s.id().equals(event))
                .findFirst();
        return start.or(() -> definition.starts(null).size() == 1 && event == null
                        ? definition.starts(null).stream().findFirst()
                        : Optional.empty())
                .orElseThrow(() -> new WorkflowConflict(Kind.UNKNOWN, "no such start event in " + definition.key()));
    }

    private static Token waiting(Workspace work, UUID ref) {
        return work.token(t -> ref.equals(t.ref()))
                .orElseThrow(() -> new WorkflowConflict(Kind.TASK_CANCELLED, "nothing waits for " + ref));
    }

    private static Subscription message(Workspace work, String name) {
        return work.subscription(
                        s -> s.kind() == Subscription.Kind.MESSAGE && s.name().equals(name) && work.isOpen(s))
                .orElseThrow(() -> new WorkflowConflict(Kind.NOT_WAITING, "nothing waits for message " + name));
    }

    /** Whether a message of this name would be taken now. */
    public static boolean awaits(Definition definition, State state, String message) {
        Workspace work = new Workspace(
                definition, state, new Surroundings(java.time.Instant.EPOCH, (from, days) -> from, UUID::randomUUID));
        return state.status() == Status.RUNNING
                && work.subscription(s -> s.kind() == Subscription.Kind.MESSAGE
                                && s.name().equals(message)
                                && work.isOpen(s))
                        .isPresent();
    }

    /** Where an administrator may put a token: nodes of the same scope at which a flow could have arrived. */
    public static List<Node> targets(Definition definition, Token token) {
        return definition.nodes().stream()
                .filter(node -> TokenFlow.canMove(definition.node(token.node()), node))
                .toList();
    }

    /** The variables a token sees: its own, those around it, the instance's. */
    public static Map<String, Object> variables(Definition definition, State state, int token) {
        return new Workspace(
                        definition,
                        state,
                        new Surroundings(java.time.Instant.EPOCH, (from, days) -> from, UUID::randomUUID))
                .visible(token);
    }
}
