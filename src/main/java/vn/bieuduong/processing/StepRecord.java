package vn.bieuduong.processing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;

/** Phiếu xử lý một bước: what somebody of the office concluded at a step, in his own words. Only ever added. */
@Entity
@Table(name = "step_record")
class StepRecord {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    private String task;
    private String step;
    private String outcome;
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String note;

    @SuppressWarnings("NullAway")
    protected StepRecord() {}

    @SuppressWarnings("NullAway")
    StepRecord(
            DossierId dossier,
            String task,
            String step,
            String outcome,
            String actor,
            String actorName,
            Instant recordedAt,
            String note) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.task = task;
        this.step = step;
        this.outcome = outcome;
        this.actor = actor;
        this.actorName = actorName;
        this.recordedAt = recordedAt;
        this.note = note;
    }

    /** The task it was written at. */
    String task() {
        return task;
    }

    String step() {
        return step;
    }

    String outcome() {
        return outcome;
    }

    String actor() {
        return actor;
    }

    String actorName() {
        return actorName;
    }

    String note() {
        return note;
    }
}
