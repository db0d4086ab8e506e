package vn.bieuduong.workflow.execution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Node.SubProcess;

/** Errors and escalations: who catches them, from the inside out, and beyond the process its caller. */
final class EventPropagation {

    /** What became of it. */
    private enum Answer {
        NOBODY,
        /** Caught, and the thrower goes on. */
        BESIDE,
        /** Caught, and the thrower is stopped. */
        INSTEAD
    }

    private final Workspace work;
    private final TokenFlow moves;

    EventPropagation(Workspace work, TokenFlow moves) {
        this.work = work;
        this.moves = moves;
    }

    /** An error end event inside a scope. Caught by nobody, it ends the instance. */
    void error(String code, int scope) {
        if (from(scope, error(code)) == Answer.NOBODY) {
            uncaught(code);
        }
    }

    private void uncaught(String code) {
        moves.clear(0);
        work.effect(new Effect.Uncaught(code));
    }

    /**
     * An automatic task or a call failed with a business error. Caught by nobody, that of a call ends the instance, that
     * of a task refuses the step.
     */
    void errorFrom(Token token, String code) {
        if (at(token, error(code)) != Answer.NOBODY || from(token.parent(), error(code)) != Answer.NOBODY) {
            return;
        }
        if (!(work.definition().node(token.node()) instanceof Node.CallActivity)) {
            throw new WorkflowConflict(Kind.UNKNOWN, "nobody catches error " + code + " of " + token.node());
        }
        uncaught(code);
    }

    /** Whether the catcher stops the thrower; else it goes on, caught or not. */
    boolean escalation(String code, int scope) {
        Answer answer = from(scope, escalation(code));
        if (answer == Answer.NOBODY) {
            work.effect(new Effect.Escalate(code));
        }
        return answer == Answer.INSTEAD;
    }

    /** An escalation that came out of a called instance. */
    void escalationFrom(Token call, String code) {
        if (at(call, escalation(code)) == Answer.NOBODY) {
            escalation(code, call.parent());
        }
    }

    private static Predicate<@Nullable EventDefinition> error(String code) {
        return t -> t instanceof EventDefinition.Error e && matches(e.code(), code);
    }

    private static Predicate<@Nullable EventDefinition> escalation(String code) {
        return t -> t instanceof EventDefinition.Escalation e && matches(e.code(), code);
    }

    private static boolean matches(@Nullable String caught, String thrown) {
        return caught == null || caught.equals(thrown);
    }

    /** One that catches every code comes after those that name theirs. */
    private static boolean catchesAll(@Nullable EventDefinition trigger) {
        return trigger instanceof EventDefinition.Error e && e.code() == null
                || trigger instanceof EventDefinition.Escalation s && s.code() == null;
    }

    private Answer from(int scope, Predicate<@Nullable EventDefinition> catches) {
        Token inner = null;
        for (int at = scope; ; at = inner.parent()) {
            Optional<StartEvent> start = starts(at, inner).stream()
                    .filter(s -> catches.test(s.trigger()))
                    .min(Comparator.comparing(s -> catchesAll(s.trigger())));
            if (start.isPresent()) {
                moves.beginEventSubProcess(start.get(), at);
                return start.get().interrupting() ? Answer.INSTEAD : Answer.BESIDE;
            }
            if (at == 0) {
                return Answer.NOBODY;
            }
            inner = work.token(at);
            Answer answer = at(inner, catches);
            if (answer != Answer.NOBODY) {
                return answer;
            }
        }
    }

    /**
     * The event sub-processes that can still begin in a scope for what comes out of {@code inner}: none catches what it
     * throws itself, and after an interrupting one no other begins.
     */
    private List<StartEvent> starts(int scope, @Nullable Token inner) {
        if (scope != 0 && MultiInstances.isHost(work.token(scope))) {
            return List.of();
        }
        SubProcess out =
                inner != null && work.definition().node(inner.node()) instanceof SubProcess sub && sub.eventSubProcess()
                        ? sub
                        : null;
        if (out != null && work.definition().startOf(out.id()).interrupting()) {
            return List.of();
        }
        String subProcess = scope == 0 ? null : work.token(scope).node();
        return work.definition().eventSubProcesses(subProcess).stream()
                .filter(event -> out == null || !event.id().equals(out.id()))
                .map(event -> work.definition().startOf(event.id()))
                .toList();
    }

    private Answer at(Token token, Predicate<@Nullable EventDefinition> catches) {
        Optional<BoundaryEvent> boundary = work.definition().boundaries(token.node()).stream()
                .filter(b -> catches.test(b.trigger()))
                .min(Comparator.comparing(b -> catchesAll(b.trigger())));
        if (boundary.isEmpty()) {
            return Answer.NOBODY;
        }
        boolean turn = token.parent() != 0 && work.token(token.parent()).node().equals(token.node());
        Token host = turn ? work.token(token.parent()) : token;
        boolean interrupting = boundary.get().interrupting();
        if (interrupting) {
            moves.clear(host.no());
            work.cancel(host);
        }
        moves.passBoundary(boundary.get(), host.parent());
        return interrupting ? Answer.INSTEAD : Answer.BESIDE;
    }
}
