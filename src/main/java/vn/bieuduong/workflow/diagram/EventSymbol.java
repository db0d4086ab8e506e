package vn.bieuduong.workflow.diagram;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.End;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.Trigger;

/** What is drawn inside an event's circle. */
enum EventSymbol {
    NONE,
    MESSAGE,
    TIMER,
    SIGNAL,
    ERROR,
    ESCALATION,
    TERMINATE,
    LINK;

    static EventSymbol of(Node node) {
        if (node instanceof Node.LinkEvent) {
            return LINK;
        }
        if (node instanceof Node.Catching catching) {
            return of(catching.trigger());
        }
        End end = node instanceof Node.EndEvent e ? e.end() : node instanceof Node.ThrowEvent t ? t.end() : null;
        if (end instanceof End.Message) {
            return MESSAGE;
        } else if (end instanceof End.Signal) {
            return SIGNAL;
        } else if (end instanceof End.Error) {
            return ERROR;
        } else if (end instanceof End.Escalation) {
            return ESCALATION;
        }
        return end instanceof End.Terminate ? TERMINATE : NONE;
    }

    private static EventSymbol of(@Nullable Trigger trigger) {
        if (trigger instanceof Trigger.Message) {
            return MESSAGE;
        } else if (trigger instanceof Trigger.Timer) {
            return TIMER;
        } else if (trigger instanceof Trigger.Signal) {
            return SIGNAL;
        } else if (trigger instanceof Trigger.Error) {
            return ERROR;
        }
        return trigger instanceof Trigger.Escalation ? ESCALATION : NONE;
    }
}
