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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;

/** Giấy tờ của hồ sơ: an attached file under one of the procedure's components. A filed paper is never removed. */
@Entity
@Table(name = "paper")
public class Paper {

    /** Giấy lấy ở đâu: where its file was taken from. */
    public enum Origin {
        BROUGHT,
        EARLIER_DOSSIER,
        ISSUED_HERE
    }

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    private String component;
    private UUID attachment;

    /** 0 for what came with the filing, then the number of the supplement request it answers. */
    private int round;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.BROUGHT;

    @Column(name = "origin_number")
    private String originNumber = "";

    @SuppressWarnings("NullAway")
    protected Paper() {}

    @SuppressWarnings("NullAway")
    Paper(Dossier dossier, String component, AttachmentId attachment, int round, Instant now) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.component = component;
        this.attachment = attachment.value();
        this.round = round;
        this.addedAt = now;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    /**
     * Says where the file was taken from.
     *
     * @param number of the dossier, or of what was issued
     */
    public void cameFrom(Origin origin, String number) {
        this.origin = origin;
        this.originNumber = number;
    }

    public Origin origin() {
        return origin;
    }

    /** Of the dossier, or of what was issued; "" of a draft, and of what was brought. */
    public String originNumber() {
        return originNumber;
    }

    /** The dossier it belongs to. */
    public Dossier dossier() {
        return dossier;
    }

    boolean isThere() {
        return removedAt == null;
    }

    public PaperId id() {
        return new PaperId(id);
    }

    public String component() {
        return component;
    }

    public AttachmentId attachment() {
        return new AttachmentId(attachment);
    }

    public int round() {
        return round;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
