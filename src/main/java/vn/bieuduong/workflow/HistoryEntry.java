package vn.bieuduong.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dòng lịch sử: one step of an instance; only ever added.
 *
 * @param seq counts the instance's steps from 1
 * @param act start, complete, message, signal, timer, job, cancel, variables, move, suspend, resume, migrate
 * @param node the node it happened at, or the message's name
 * @param variables the variables given with the step
 * @param trail {@code +node} entered, {@code -node} left, {@code !node} cancelled, in order
 */
public record HistoryEntry(
        int seq,
        Instant at,
        String actor,
        String act,
        @Nullable String node,
        Map<String, Object> variables,
        List<String> trail) {}
