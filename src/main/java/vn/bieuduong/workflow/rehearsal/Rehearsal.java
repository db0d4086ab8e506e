package vn.bieuduong.workflow.rehearsal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Kết quả diễn tập: what became of finished instances when their history was played to a draft.
 *
 * @param next the instance before which the next page begins; null when all were rehearsed
 */
public record Rehearsal(
        String processKey,
        List<Rehearsed> instances,
        @Nullable InstanceId next) {

    /** How an instance fared. */
    public enum Outcome {
        /** The same steps to the same end. */
        SAME,
        /** To an end, but by other steps or to another one. */
        DIFFERS,
        /** It waits for something the history has no answer to. */
        WAITS,
        /** A step was refused, or nothing from outside could take it on. */
        STUCK
    }

    /**
     * One instance.
     *
     * @param first the first step after which the draft stood elsewhere; null when there is none
     * @param waitsFor the names of what it waits for
     * @param why what refused the step; null unless it is stuck
     */
    public record Rehearsed(
            InstanceId instance,
            String businessKey,
            Outcome outcome,
            @Nullable Difference first,
            List<String> waitsFor,
            @Nullable Sentence why) {}

    /**
     * The first step that led elsewhere.
     *
     * @param seq its number in the instance's history
     * @param expected the nodes the history entered and the draft did not, by name
     * @param got the nodes the draft entered instead
     */
    public record Difference(
            int seq, Instant at, String act, @Nullable String node, List<String> expected, List<String> got) {}

    public long count(Outcome outcome) {
        return instances.stream().filter(i -> i.outcome() == outcome).count();
    }
}
