package vn.bieuduong.processing.administration;

import java.time.Instant;
import java.util.List;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.workflow.id.InstanceId;

/** Một phiên bản quy trình trước mắt người quản trị: how much lies at each step, how long steps took, what runs. */
public record ProcessView(
        ProcessVersion version, List<ProcessVersion> versions, List<StepLine> steps, List<RunningLine> running) {

    /**
     * One user task of the process.
     *
     * @param open open now
     * @param late of those, past due
     * @param count completed in the period
     * @param median "–" when there were none; so are the others
     */
    public record StepLine(
            String node,
            String name,
            long open,
            long late,
            long count,
            Worded median,
            Worded p90,
            Worded longest,
            String lateShare) {}

    /** A running instance. */
    public record RunningLine(InstanceId id, String subject, String at, Instant startedAt, boolean suspended) {}
}
