package vn.bieuduong.workflow.diagram;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.definition.EventDefinition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.definition.ThrowDefinition;

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
        return switch (node) {
            case Node.LinkEvent ignored -> LINK;
            case Node.Catching catching -> of(catching.trigger());
            case Node.EndEvent event -> of(event.end());
            case Node.ThrowEvent event -> of(event.end());
            case Node.Activity ignored -> NONE;
            case Node.Gateway ignored -> NONE;
        };
    }

    private static EventSymbol of(ThrowDefinition end) {
        return switch (end) {
            case ThrowDefinition.None ignored -> NONE;
            case ThrowDefinition.Terminate ignored -> TERMINATE;
            case ThrowDefinition.Error ignored -> ERROR;
            case ThrowDefinition.Escalation ignored -> ESCALATION;
            case ThrowDefinition.Signal ignored -> SIGNAL;
            case ThrowDefinition.Message ignored -> MESSAGE;
        };
    }

    private static EventSymbol of(@Nullable EventDefinition trigger) {
        return switch (trigger) {
            case null -> NONE;
            case EventDefinition.Message ignored -> MESSAGE;
            case EventDefinition.Timer ignored -> TIMER;
            case EventDefinition.Signal ignored -> SIGNAL;
            case EventDefinition.Error ignored -> ERROR;
            case EventDefinition.Escalation ignored -> ESCALATION;
        };
    }
}
