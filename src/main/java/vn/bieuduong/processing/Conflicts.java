package vn.bieuduong.processing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.ActReason;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.workflow.WorkflowConflict;

/** Turns the engine's refusals into ours, with names of people instead of accounts. */
public final class Conflicts {

    private Conflicts() {}

    public static RuntimeException named(WorkflowConflict conflict, Accounts accounts) {
        String who = conflict.who() == null ? "" : accounts.displayName(conflict.who());
        return switch (conflict.kind()) {
            case TASK_COMPLETED -> Refusal.of(ProcessingReason.DONE_BY, who, moment(conflict.when()));
            case TASK_CLAIMED -> Refusal.of(ProcessingReason.TAKEN_BY, who, moment(conflict.when()));
            case TASK_CANCELLED, NOT_WAITING -> Refusal.of(ProcessingReason.NOT_AT_THIS_STEP);
            case INSTANCE_ENDED -> Refusal.of(ProcessingReason.DOSSIER_ENDED);
            case INSTANCE_SUSPENDED -> Refusal.of(ProcessingReason.SUSPENDED);
            case DEFINITION_SUSPENDED -> Refusal.of(ProcessingReason.PROCESS_SUSPENDED);
            case NOT_SUSPENDED -> Refusal.of(ProcessingReason.NOT_SUSPENDED);
            case MOVE_NOT_ALLOWED -> Refusal.of(ProcessingReason.MOVE_NOT_ALLOWED);
            case CALLED_BY_ANOTHER -> Refusal.of(ProcessingReason.CALLED_BY_ANOTHER);
            case REASON_MISSING -> new Refusal(List.of(ActReason.missing()));
            default -> conflict;
        };
    }

    public static String moment(@Nullable Instant at) {
        return at == null ? "" : OfficeDay.toTheMinute(at);
    }
}
