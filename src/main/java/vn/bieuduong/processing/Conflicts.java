package vn.bieuduong.processing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.workflow.WorkflowConflict;

/** Turns the engine's refusals into ours, with names of people instead of accounts. */
final class Conflicts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Settings.ZONE);

    private Conflicts() {}

    static RuntimeException named(WorkflowConflict conflict, Accounts accounts) {
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
            case REASON_MISSING -> Refusal.of(ProcessingReason.WHY_MISSING);
            default -> conflict;
        };
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }
}
