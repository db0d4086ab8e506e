package vn.bieuduong.dossier.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.procedure.Procedure;

/** Một chỗ đã sửa: one field that was put right after filing, with what stood there before. Only ever added. */
@Entity
@Table(name = "field_change")
class FieldChange {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    @Column(name = "happened_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private ChangeCause cause;

    private int round;

    @Column(name = "done_by")
    private String by;

    @Column(name = "done_by_name")
    private String byName;

    private String reason;
    private String nominee;
    private String field;

    @Column(name = "text_before")
    private String before;

    @Column(name = "text_after")
    private String after;

    @SuppressWarnings("NullAway")
    protected FieldChange() {}

    @SuppressWarnings("NullAway")
    FieldChange(
            DossierId dossier,
            Corrections.Ground ground,
            Actor by,
            Instant at,
            String nominee,
            String field,
            String before,
            String after) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.at = at;
        this.cause = ground.cause();
        this.round = ground.round();
        this.reason = ground.reason();
        this.by = by.account().value();
        this.byName = by.displayName();
        this.nominee = nominee;
        this.field = field;
        this.before = before;
        this.after = after;
    }

    /** @param procedure of the dossier, for what its questions and papers are called */
    ChangeView view(Procedure procedure) {
        return new ChangeView(
                at, cause, round, byName, reason, nominee, ChangedField.of(field, procedure), before, after);
    }
}
