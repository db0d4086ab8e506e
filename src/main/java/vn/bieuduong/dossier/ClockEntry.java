package vn.bieuduong.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.dossier.clock.ClockView;
import vn.bieuduong.dossier.clock.Extension;

/** Dòng tính thời hạn: one line of the clock's ledger. Only ever added. */
@Entity
@Table(name = "clock_entry")
class ClockEntry {

    enum Kind {
        START,
        PAUSE,
        RESUME,
        EXTEND,
        STOP
    }

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "due_at")
    private Instant due;

    @Column(name = "done_by")
    private String by;

    private int round;
    private String reason = "";

    @Column(name = "signer_name")
    private String signerName = "";

    @Column(name = "signer_role")
    private String signerRole = "";

    @SuppressWarnings("NullAway")
    protected ClockEntry() {}

    @SuppressWarnings("NullAway")
    ClockEntry(Dossier dossier, int ordinal, Kind kind, int round, Instant at, Instant due, String by) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.ordinal = ordinal;
        this.kind = kind;
        this.round = round;
        this.at = at;
        this.due = due;
        this.by = by;
    }

    ClockEntry(Dossier dossier, int ordinal, Extension extension, Instant at) {
        this(dossier, ordinal, Kind.EXTEND, 0, at, extension.due(), extension.by());
        this.reason = extension.reason();
        this.signerName = extension.signerName();
        this.signerRole = extension.signerRole();
    }

    /** When the clock of this ledger last stood still, while it still does. */
    static Optional<Instant> pausedAt(List<ClockEntry> ledger) {
        return ledger.isEmpty()
                ? Optional.empty()
                : Optional.of(ledger.get(ledger.size() - 1))
                        .filter(last -> last.kind == Kind.PAUSE)
                        .map(last -> last.at);
    }

    /** When the clock of this ledger stopped for good. */
    static Optional<Instant> stoppedAt(List<ClockEntry> ledger) {
        return ledger.stream()
                .filter(entry -> entry.kind == Kind.STOP)
                .map(entry -> entry.at)
                .findFirst();
    }

    ClockView view() {
        return new ClockView(kind.name(), at, due, reason, signerName, signerRole, round);
    }
}
