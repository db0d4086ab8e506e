package vn.bieuduong.workflow.execution;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tác động: what can happen to an instance. */
public sealed interface Input {

    /** Trả lời: comes back to the token that waits for it under this reference. */
    sealed interface Answer extends Input {
        UUID ref();
    }

    /** @param start the start event begun with; null for the one without a type */
    record Start(@Nullable String start, Map<String, Object> variables) implements Input {}

    /** A user task is done, an automatic one has returned, a called instance has ended. */
    record Done(UUID ref, Map<String, Object> variables) implements Answer {}

    /** An automatic task or a called instance ended with a business error. */
    record Failed(UUID ref, String error) implements Answer {}

    /** A called instance raised an escalation which nobody inside it took; it goes on. */
    record Escalated(UUID ref, String code) implements Answer {}

    record Message(String name, Map<String, Object> variables) implements Input {}

    record Signal(String name, Map<String, Object> variables) implements Input {}

    /** @param row the timer's row */
    record Timer(UUID row) implements Input {}

    record Suspend() implements Input {}

    record Resume() implements Input {}

    /** Nothing moves: the act only goes into the history. */
    record Note() implements Input {}

    /**
     * A timer that will not fire is no longer waited for. A token that stands at it, and waits for nothing else, goes on.
     */
    record GiveUp(UUID row, Map<String, Object> variables) implements Input {}

    record Cancel() implements Input {}

    record Variables(Map<String, Object> variables) implements Input {}

    /** An administrator takes the token away from one node and puts it before another of the same scope. */
    record Move(int token, String target) implements Input {}
}
