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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.jpa.JsonbConverter;
import vn.bieuduong.signature.report.SignatureReport;

/** Tệp đính kèm: one uploaded file and what its inspection found. The bytes lie in the file store and never change. */
@Entity
public class Attachment {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long written;

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

    /** How often it was inspected without an answer from the malware scanner. */
    private int unscanned;

    /** From then on it may be read and drawn, and nobody is at it; null when that is done, or not to be done. */
    @Column(name = "draw_from")
    private @Nullable Instant drawFrom;

    @Column(name = "draw_attempts")
    private int drawAttempts;

    @SuppressWarnings("NullAway.Init") // for JPA alone
    protected Attachment() {}

    Attachment(StoredFile file, String name, String uploadedBy, Instant now) {
        this(file, name, null, uploadedBy, now);
    }

    Attachment(StoredFile file, String name, @Nullable UUID bundle, String uploadedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.bundle = bundle == null ? id : bundle;
        this.sha256 = file.sha256().value();
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

    public Sha256 sha256() {
        return new Sha256(sha256);
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
        // what is only to be scanned stays where it is for everybody else
        state = state == AttachmentState.UNSCANNED ? state : state.to(AttachmentState.INSPECTING);
        claimedUntil = until;
        attempts++;
    }

    /** The worker is still at it, if anybody is. */
    void stillClaimed(Instant until) {
        claimedUntil = claimedUntil == null ? null : until;
    }

    /** Whether a worker has it. */
    boolean isClaimed() {
        return claimedUntil != null;
    }

    /** The worker is done, but no scanner has answered: it is closed to everybody, and its turn comes again. */
    void concludeUnscanned(Inspection found, Instant now) {
        state = state.to(AttachmentState.UNSCANNED);
        inspection = found.toJson();
        text = "";
        drawFrom = null;
        claimedUntil = null;
        attempts = 0;
        notBefore = now.plus(InspectionQueue.pause(unscanned));
        unscanned++;
    }

    /** The worker is done; what was drawn of the same bytes before stays. */
    public void conclude(Inspection found, Instant now) {
        Optional<Illustration> drawn = found.isUsable() ? illustration() : Optional.empty();
        unscanned = 0;
        state = state.to(found.isUsable() ? AttachmentState.READY : AttachmentState.REFUSED);
        inspection = drawn.map(found::with).orElse(found).toJson();
        text = drawn.map(Illustration::text).orElse("");
        drawFrom = drawn.isPresent() || state == AttachmentState.REFUSED ? null : now;
        claimedUntil = null;
    }

    private Optional<Illustration> illustration() {
        return inspection.isEmpty() || drawFrom != null || state == AttachmentState.UNSCANNED
                ? Optional.empty()
                : Optional.of(Inspection.fromJson(inspection).illustration(text));
    }

    /** Somebody draws it until then; without a word from him it is free again after that. */
    void claimDrawing(Instant until) {
        drawFrom = until;
        drawAttempts++;
    }

    /** The one who draws it is still at it. */
    void stillDrawn(Instant until) {
        drawFrom = drawFrom == null ? null : until;
    }

    int drawAttempts() {
        return drawAttempts;
    }

    /** It is read and drawn, as far as that can be done. */
    public void illustrate(Illustration found) {
        if (drawFrom != null) {
            inspection = Inspection.fromJson(inspection).with(found).toJson();
            text = found.text();
            drawFrom = null;
        }
    }

    /** Whether it is a signature file that waits for a file with that SHA-256. */
    boolean names(Sha256 other) {
        return report().filter(report -> report.names(other)).isPresent();
    }

    /** As above, or the file's SHA-256 does not tell. */
    boolean mayName(Sha256 other) {
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

    AttachmentSummary summary() {
        return new AttachmentSummary(
                id(),
                name,
                size,
                sha256(),
                state,
                state.isJudged() ? Inspection.fromJson(inspection) : null,
                drawFrom != null,
                uploadedBy,
                uploadedAt);
    }
}
