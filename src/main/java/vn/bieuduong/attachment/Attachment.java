package vn.bieuduong.attachment;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.jpa.JsonbConverter;
import vn.bieuduong.signature.report.SignatureReport;

/** Tệp đính kèm: one uploaded file and what its inspection found. The bytes lie in the file store and never change. */
@Entity
public class Attachment {

    @Id
    private UUID id;

    @Version
    private int version;

    /** What it was handed in with: the files of one bundle are looked at together. Its own id when it came alone. */
    private UUID bundle;

    private String sha256;

    private long size;

    private String name;

    @Enumerated(EnumType.STRING)
    private AttachmentState state;

    @Convert(converter = JsonbConverter.class)
    private JsonObject inspection = JsonValue.EMPTY_JSON_OBJECT;

    @Column(name = "text_content")
    private String text = "";

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "not_before")
    private Instant notBefore;

    private int attempts;

    @SuppressWarnings("NullAway.Init") // for JPA alone
    protected Attachment() {}

    Attachment(StoredFile file, String name, String uploadedBy, Instant now) {
        this(file, name, null, uploadedBy, now);
    }

    Attachment(StoredFile file, String name, @Nullable UUID bundle, String uploadedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.bundle = bundle == null ? id : bundle;
        this.sha256 = file.sha256();
        this.size = file.size();
        this.name = name;
        this.state = AttachmentState.STAGED;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
        this.notBefore = now;
    }

    public AttachmentId id() {
        return new AttachmentId(id);
    }

    public AttachmentState state() {
        return state;
    }

    public String sha256() {
        return sha256;
    }

    UUID bundle() {
        return bundle;
    }

    public String name() {
        return name;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    int attempts() {
        return attempts;
    }

    /** A worker takes the file until the given moment; without a word from it the file is free again after that. */
    public void claim(Instant until) {
        state = state.to(AttachmentState.INSPECTING);
        claimedUntil = until;
        attempts++;
    }

    /** The worker is still at it. */
    void stillClaimed(Instant until) {
        claimedUntil = until;
    }

    /** The worker is done. */
    public void conclude(Inspection found) {
        state = state.to(found.isUsable() ? AttachmentState.READY : AttachmentState.REFUSED);
        inspection = found.toJson();
        text = found.text();
        claimedUntil = null;
    }

    /** Whether it is a signature file that waits for a file with that SHA-256. */
    boolean names(String other) {
        return report().filter(report -> report.names(other)).isPresent();
    }

    /** As above, or the file's SHA-256 does not tell. */
    boolean mayName(String other) {
        return report().filter(report -> report.mayName(other)).isPresent();
    }

    private Optional<SignatureReport> report() {
        return state == AttachmentState.READY
                ? Optional.of(Inspection.fromJson(inspection).signatures())
                : Optional.empty();
    }

    /** A signature file whose document has come since: it is looked at once more. */
    void lookAgain(Instant now) {
        state = state.to(AttachmentState.STAGED);
        notBefore = now;
        claimedUntil = null;
        attempts = 0;
    }

    /** Nothing could be concluded (no answer from the scanner): it waits its turn again. */
    void postpone(Instant now, Duration pause) {
        state = state.to(AttachmentState.STAGED);
        notBefore = now.plus(pause);
        claimedUntil = null;
    }

    AttachmentSummary summary() {
        return new AttachmentSummary(
                id(),
                name,
                size,
                sha256,
                state,
                state.isFinal() ? Inspection.fromJson(inspection) : null,
                uploadedBy,
                uploadedAt);
    }
}
