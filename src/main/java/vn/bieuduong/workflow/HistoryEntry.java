package vn.bieuduong.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dòng lịch sử: one step of an instance; only ever added.
 *
 * @param seq counts the instance's steps from 1
 * @param act start, complete, message, signal, timer, job, return, variables, migrate; of an administrator cancel, suspend,
 *     resume, move, change, reassign, retry, resolve
 * @param node the node it happened at, or the message's name
 * @param variables the variables given with the step; of an administrator's act its reason and what it was about
 * @param trail {@code +node} entered, {@code -node} left, {@code !node} cancelled, in order; of a repeated activity
 *     also {@code (node} and {@code )node} for each turn
 */
public record HistoryEntry(
        int seq,
        Instant at,
        String actor,
        String act,
        @Nullable String node,
        Map<String, Object> variables,
        List<String> trail) {

    /** Why an administrator did it; "" for every other step. */
    public String reason() {
        return CONTROL.contains(act) ? String.valueOf(variables.getOrDefault("reason", "")) : "";
    }

    private static final Set<String> CONTROL =
            Set.of("cancel", "suspend", "resume", "move", "change", "reassign", "retry", "resolve");
}
