package vn.bieuduong.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;

/** Bản chính đang giữ: a paper the desk keeps until it is given back, once and against signature. */
@Entity
@Table(name = "held_original")
class HeldOriginal {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    private String title;
    private int copies;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "held_by")
    private String heldBy;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "returned_to")
    private @Nullable String returnedTo;

    @Column(name = "returned_by")
    private @Nullable String returnedBy;

    @SuppressWarnings("NullAway")
    protected HeldOriginal() {}

    @SuppressWarnings("NullAway")
    HeldOriginal(DossierId dossier, String title, int copies, Actor clerk, Instant now) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.title = title;
        this.copies = copies;
        this.heldAt = now;
        this.heldBy = clerk.displayName();
    }

    /** Trả bản chính: whoever takes it has signed for it. */
    void giveBack(String to, Actor clerk, Instant now) {
        Refusal.unless(returnedAt == null, CounterReason.RETURNED_ALREADY);
        returnedAt = now;
        returnedTo = to;
        returnedBy = clerk.displayName();
    }

    boolean isOf(DossierId other) {
        return dossier.equals(other.value());
    }

    OriginalLine line() {
        return new OriginalLine(id, title, copies, heldAt, heldBy, returnedAt, returnedTo, returnedBy);
    }

    String title() {
        return title;
    }
}
