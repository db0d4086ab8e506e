package vn.bieuduong.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;

/** Danh sách gửi lên: one list of a lower unit on its way to the unit above. */
@Entity
@Table(name = "consolidation_sending")
class Sending {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne
    @JoinColumn(name = "consolidation_id")
    private Consolidation consolidation;

    @Column(name = "dossier_id")
    private UUID dossier;

    private String owner;

    @Column(name = "from_unit")
    private String from;

    @Column(name = "from_name")
    private String fromName;

    @Column(name = "to_name")
    private String toName;

    @Enumerated(EnumType.STRING)
    private SendingState state = SendingState.SENT;

    private String reason = "";

    @Column(name = "sent_by_name")
    private String sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "answered_by_name")
    private String answeredBy = "";

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway")
    protected Sending() {}

    /** @param owner whose list it is, where the unit above wrote it for one that has no account */
    @SuppressWarnings("NullAway")
    Sending(Consolidation to, String toName, DossierId list, AgencyCode owner, Lower from, Actor by, Instant now) {
        this.id = UUID.randomUUID();
        this.consolidation = to;
        this.toName = toName;
        this.dossier = list.value();
        this.owner = owner.value();
        this.from = from.code().value();
        this.fromName = from.name();
        this.sentBy = by.displayName();
        this.sentAt = now;
    }

    /** Of which lower unit a list is. */
    record Lower(AgencyCode code, String name) {}

    void recall() {
        Refusal.unless(stands() == SendingState.SENT, ConsolidationReason.TAKEN_ALREADY);
        state = SendingState.RECALLED;
    }

    void giveBack(String why, Actor by, Instant now) {
        Refusal.unless(stands() == SendingState.SENT, ConsolidationReason.TAKEN_ALREADY);
        answer(SendingState.RETURNED, why, by, now);
    }

    /** @param why some nominees are left out; "" where none is */
    void take(String why, Actor by, Instant now) {
        consolidation.mustNotBeFiled();
        Refusal.unless(stands() == SendingState.SENT, ConsolidationReason.TAKEN_ALREADY);
        answer(SendingState.TAKEN, why, by, now);
    }

    /** It waits again, as if it had not been taken over. */
    void untake() {
        consolidation.mustNotBeFiled();
        Refusal.unless(stands() == SendingState.TAKEN, ConsolidationReason.NOT_TAKEN);
        state = SendingState.SENT;
        reason = "";
    }

    void decided() {
        state = SendingState.DECIDED;
    }

    private void answer(SendingState to, String why, Actor by, Instant now) {
        state = to;
        reason = why;
        answeredBy = by.displayName();
        answeredAt = now;
    }

    /** Where it stands; what was taken into a draft that is thrown away waits again. */
    SendingState stands() {
        return state == SendingState.TAKEN && consolidation.dossier().isEmpty() ? SendingState.SENT : state;
    }

    SendingChanged changed() {
        return new SendingChanged(id, dossier(), stands(), owner(), fromName, consolidation.unit(), toName, reason);
    }

    UUID id() {
        return id;
    }

    Consolidation consolidation() {
        return consolidation;
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    AgencyCode owner() {
        return new AgencyCode(owner);
    }

    AgencyCode from() {
        return new AgencyCode(from);
    }

    String fromName() {
        return fromName;
    }

    String toName() {
        return toName;
    }

    SendingLine line(int nominees, int taken) {
        return new SendingLine(
                id,
                dossier(),
                from(),
                fromName,
                consolidation.unit(),
                toName,
                consolidation.procedure(),
                consolidation.year(),
                stands(),
                stands() == SendingState.SENT ? "" : reason,
                sentBy,
                sentAt,
                answeredBy,
                answeredAt,
                nominees,
                taken,
                consolidation.state(),
                !owner.equals(from));
    }
}
