package vn.bieuduong.processing.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Một phiên chạy trước mắt người quản trị: where it stands, what it knows, what was done.
 *
 * @param subject the dossier's number, or what else it is about
 * @param state RUNNING, SUSPENDED, ENDED or CANCELLED
 * @param held whether its definition is suspended
 */
public record InstanceView(
        InstanceId id,
        UUID definition,
        String process,
        int version,
        String subject,
        String state,
        boolean held,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<PlaceLine> places,
        List<TaskLine> tasks,
        List<VariableLine> variables,
        List<HistoryLine> history,
        List<IncidentLine> incidents) {

    public boolean ended() {
        return endedAt.isPresent();
    }

    public boolean suspended() {
        return state.equals("SUSPENDED");
    }

    /** Where a token stands. */
    public record PlaceLine(int token, String step, List<Target> targets) {}

    /** Where a token may be put. */
    public record Target(String node, String name) {}

    /** An open task, and who holds it or which groups it waits for. */
    public record TaskLine(TaskId id, String step, Worded holder, Optional<Instant> due) {}

    public record VariableLine(String name, String value) {}

    /**
     * One step of the instance.
     *
     * @param reason why an administrator did it; "" for every other step
     * @param path the steps entered, left and cancelled
     */
    public record HistoryLine(Instant at, String who, String act, String step, String reason, String path) {}
}
