package vn.bieuduong.workflow;

import java.time.Duration;

/**
 * Thời gian của một bước: how long its tasks took from opening to completion, cancelled ones left out.
 *
 * @param p90 nine of ten took no longer
 * @param due how many had a due time
 * @param late how many of those were completed after it
 */
public record StepDuration(
        String node, String name, long count, Duration median, Duration p90, Duration longest, long due, long late) {

    /** The share that was late of those that had a due time; 0 when none had. */
    public double lateShare() {
        return due == 0 ? 0 : (double) late / due;
    }
}
