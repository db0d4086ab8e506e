package vn.bieuduong.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Tiến trình xử lý: one line of what happened, in words anybody may read. Only ever added. */
@Entity
@Table(name = "progress_event")
class ProgressEvent {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    private int ordinal;

    @Column(name = "happened_at")
    private Instant at;

    private String label;

    @SuppressWarnings("NullAway")
    protected ProgressEvent() {}

    @SuppressWarnings("NullAway")
    ProgressEvent(Dossier dossier, int ordinal, Instant at, String label) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.ordinal = ordinal;
        this.at = at;
        this.label = label;
    }

    ProgressView view() {
        return new ProgressView(at, label);
    }
}
