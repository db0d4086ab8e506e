package vn.bieuduong.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Xung đột: what was asked for cannot be done in the state the instance is in by now. Nothing was changed. */
public final class WorkflowConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of conflict. */
    public enum Kind {
        TASK_COMPLETED,
        TASK_CANCELLED,
        TASK_CLAIMED,
        INSTANCE_ENDED,
        INSTANCE_SUSPENDED,
        DEFINITION_SUSPENDED,
        /** What is to be resumed runs. */
        NOT_SUSPENDED,
        /** The instance was called by another one, which waits for it. */
        CALLED_BY_ANOTHER,
        /** A token cannot be put there. */
        MOVE_NOT_ALLOWED,
        /** An administrator's act needs a reason. */
        REASON_MISSING,
        /** Nothing waits for this message, or a guard keeps it out. */
        NOT_WAITING,
        OUTCOME_NOT_OFFERED,
        /** No condition holds and there is no default flow. */
        NO_PATH,
        /** An expression, date or list could not be made out from the variables. */
        BAD_VALUE,
        /** The process runs in circles without ever waiting. */
        RUNAWAY,
        UNKNOWN
    }

    private final Kind kind;
    private final @Nullable String who;
    private final @Nullable Instant when;

    public WorkflowConflict(Kind kind, String what) {
        this(kind, what, null, null);
    }

    public WorkflowConflict(Kind kind, String what, @Nullable String who, @Nullable Instant when) {
        super(kind + ": " + what + (who == null ? "" : " by " + who) + (when == null ? "" : " at " + when));
        this.kind = kind;
        this.who = who;
        this.when = when;
    }

    public Kind kind() {
        return kind;
    }

    /** Who was first; null when nobody in particular. */
    public @Nullable String who() {
        return who;
    }

    public @Nullable Instant when() {
        return when;
    }
}
