package vn.bieuduong.village;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;

/** Ý kiến về danh sách niêm yết: never taken away; whoever decides reads it too. */
@Entity
@Table(name = "village_remark")
class Remark {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID dossier;

    @Column(name = "sent_hash")
    private String sentHash;

    private String code;

    @Enumerated(EnumType.STRING)
    private RemarkKind kind;

    @Enumerated(EnumType.STRING)
    private RemarkState state = RemarkState.NEW;

    /** As the board had it. */
    private String about;

    private String text;
    private String name;
    private String phone;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String answer = "";

    @Column(name = "answered_by")
    private String answeredBy = "";

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway")
    protected Remark() {}

    @SuppressWarnings("NullAway")
    Remark(UUID dossier, String sentHash, String code, RemarkForm form, String about, Instant now) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.sentHash = sentHash;
        this.code = code;
        this.kind = Objects.requireNonNull(form.kind());
        this.about = about;
        this.text = form.text();
        this.name = form.name();
        this.phone = form.phone();
        this.receivedAt = now;
    }

    void answer(RemarkState how, String said, String by, Instant now) {
        Refusal.unless(state == RemarkState.NEW, VillageReason.REMARK_ANSWERED);
        state = how;
        answer = said;
        answeredBy = by;
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    RemarkView view() {
        return new RemarkView(id, code, kind, state, about, text, name, phone, receivedAt, answer);
    }
}
