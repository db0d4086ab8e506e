package vn.bieuduong.workflow.execution;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.WorkflowConflict.Kind;
import vn.bieuduong.workflow.definition.Node.BoundaryEvent;
import vn.bieuduong.workflow.definition.Node.StartEvent;
import vn.bieuduong.workflow.definition.Trigger;

/** Errors and escalations: who catches them, from the inside out. */
final class Raising {

    private final Workspace work;
    private final Moves moves;

    Raising(Workspace work, Moves moves) {
        this.work = work;
        this.moves = moves;
    }

    /** An error end event inside a scope. Caught by nobody, it ends the instance. */
    void error(String code, int scope) {
        if (!caughtFrom(scope, error(code))) {
            moves.clear(0);
        }
    }

    /** An automatic task or a call failed with a business error; caught by nobody, the step is refused. */
    void errorFrom(Token token, String code) {
        if (!caughtAt(token, error(code)) && !caughtFrom(token.parent(), error(code))) {
            throw new WorkflowConflict(Kind.UNKNOWN, "nobody catches error " + code + " of " + token.node());
        }
    }

    /** Goes on behind the throwing event whether or not somebody catches it, unless the catcher stops it. */
    void escalation(String code, int scope) {
        caughtFrom(scope, t -> t instanceof Trigger.Escalation e && matches(e.code(), code));
    }

    private static Predicate<@Nullable Trigger> error(String code) {
        return t -> t instanceof Trigger.Error e && matches(e.code(), code);
    }

    private static boolean matches(@Nullable String caught, String thrown) {
        return caught == null || caught.equals(thrown);
    }

    private boolean caughtFrom(int scope, Predicate<@Nullable Trigger> catches) {
        for (int at = scope; ; at = work.token(at).parent()) {
            String subProcess = at == 0 ? null : work.token(at).node();
            Optional<StartEvent> start = work.definition().eventSubProcesses(subProcess).stream()
                    .map(event -> work.definition().startOf(event.id()))
                    .filter(s -> catches.test(s.trigger()))
                    .findFirst();
            if (start.isPresent()) {
                moves.beginEventSubProcess(start.get(), at);
                return true;
            }
            if (at == 0) {
                return false;
            }
            if (caughtAt(work.token(at), catches)) {
                return true;
            }
        }
    }

    private boolean caughtAt(Token token, Predicate<@Nullable Trigger> catches) {
        Optional<BoundaryEvent> boundary = work.definition().boundaries(token.node()).stream()
                .filter(b -> catches.test(b.trigger()))
                .findFirst();
        if (boundary.isEmpty()) {
            return false;
        }
        boolean turn = token.parent() != 0 && work.token(token.parent()).node().equals(token.node());
        Token host = turn ? work.token(token.parent()) : token;
        if (boundary.get().interrupting()) {
            moves.clear(host.no());
            work.cancel(host);
        }
        moves.passBoundary(boundary.get(), host.parent());
        return true;
    }
}
