package vn.bieuduong.workflow.definition;

import org.jspecify.annotations.Nullable;

/** Điều kiện đánh thức: what a catching event waits for. */
public sealed interface EventDefinition {

    /** Whether it is waited for from outside; errors and escalations are looked for when they happen. */
    default boolean isAwaited() {
        return switch (this) {
            case Message ignored -> true;
            case Signal ignored -> true;
            case Timer ignored -> true;
            case Error ignored -> false;
            case Escalation ignored -> false;
        };
    }

    record Message(Expression name) implements EventDefinition {}

    record Signal(Expression name) implements EventDefinition {}

    /** @param code the error caught; null catches every one */
    record Error(@Nullable String code) implements EventDefinition {}

    /** @param code the escalation caught; null catches every one */
    record Escalation(@Nullable String code) implements EventDefinition {}

    record Timer(TimerKind kind, Expression when) implements EventDefinition {}

    /** The three ways BPMN writes a timer. */
    enum TimerKind {
        DATE,
        DURATION,
        CYCLE
    }
}
