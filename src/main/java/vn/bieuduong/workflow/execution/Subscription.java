package vn.bieuduong.workflow.execution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Điều đang chờ: an event that may wake the instance.
 *
 * @param owner the token that waits or is watched; 0 for the process itself
 * @param node the catching event, boundary event, receive task or start event
 * @param name the message's or signal's name; the cycle with its beginning where a timer repeats
 * @param row the row in the table of waits; null for messages, which nobody has to look for
 * @param left how often a cycle still comes; null for ever
 */
public record Subscription(
        int no,
        int owner,
        String node,
        Kind kind,
        String name,
        @Nullable UUID row,
        @Nullable Integer left) {

    /** What it waits for. */
    public enum Kind {
        MESSAGE,
        TIMER,
        SIGNAL
    }
}
