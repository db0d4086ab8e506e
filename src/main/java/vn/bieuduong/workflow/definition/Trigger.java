package vn.bieuduong.workflow.definition;

import org.jspecify.annotations.Nullable;

/** Điều kiện đánh thức: what a catching event waits for. */
public sealed interface Trigger {

    record Message(Expression name) implements Trigger {}

    record Signal(Expression name) implements Trigger {}

    /** @param code the error caught; null catches every one */
    record Error(@Nullable String code) implements Trigger {}

    /** @param code the escalation caught; null catches every one */
    record Escalation(@Nullable String code) implements Trigger {}

    record Timer(TimerKind kind, Expression when) implements Trigger {}

    /** The three ways BPMN writes a timer. */
    enum TimerKind {
        DATE,
        DURATION,
        CYCLE
    }
}
