package vn.bieuduong.processing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.workflow.id.TaskId;

/** Phiếu xử lý một bước: what somebody of the office concluded at a step, in his own words. Only ever added. */
@Entity
@Table(name = "step_record")
public class StepRecord {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long written;

    @Column(name = "dossier_id")
    private UUID dossier;

    private String task;
    private String step;
    private String outcome;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "on_behalf")
    private @Nullable String onBehalf;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String note;

    @SuppressWarnings("NullAway")
    protected StepRecord() {}

    @SuppressWarnings("NullAway")
    StepRecord(
            DossierId dossier,
            TaskId task,
            String step,
            String outcome,
            AccountName actor,
            String actorName,
            @Nullable String onBehalf,
            Instant recordedAt,
            String note) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.task = task.toString();
        this.step = step;
        this.outcome = outcome;
        this.actor = actor.value();
        this.actorName = actorName;
        this.onBehalf = onBehalf;
        this.recordedAt = recordedAt;
        this.note = note;
    }

    /** The task it was written at. */
    public TaskId task() {
        return TaskId.of(task);
    }

    /** The form key of its step. */
    String step() {
        return step;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    public String outcome() {
        return outcome;
    }

    public AccountName actor() {
        return new AccountName(actor);
    }

    public String actorName() {
        return actorName;
    }

    /** Whom he stood in for, as people call him; empty for work of his own. */
    public Optional<String> onBehalf() {
        return Optional.ofNullable(onBehalf);
    }

    public String note() {
        return note;
    }
}
