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
import vn.bieuduong.platform.jpa.JsonbConverter;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.report.ValidationData;

/** Hồ sơ chứng cứ: one judging of a file's signatures and what it rested on. Asked for first, judged later, then never changed. */
@Entity
class Evidence {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID attachment;

    @Enumerated(EnumType.STRING)
    private EvidenceOccasion occasion;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "judged_at")
    private @Nullable Instant judgedAt;

    /** Until then it is somebody's to judge, or waits. */
    @Column(name = "not_before")
    private Instant notBefore;

    private int attempts;

    @Convert(converter = JsonbConverter.class)
    private JsonObject report = JsonValue.EMPTY_JSON_OBJECT;

    @Convert(converter = JsonbConverter.class)
    @Column(name = "report_at_receipt")
    private JsonObject reportAtReceipt = JsonValue.EMPTY_JSON_OBJECT;

    @Convert(converter = JsonbConverter.class)
    private JsonObject material = JsonValue.EMPTY_JSON_OBJECT;

    @SuppressWarnings("NullAway.Init") // for JPA alone
    protected Evidence() {}

    Evidence(AttachmentId attachment, EvidenceOccasion occasion, String askedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.attachment = attachment.value();
        this.occasion = occasion;
        this.askedBy = askedBy;
        this.askedAt = now;
        this.notBefore = now;
    }

    UUID id() {
        return id;
    }

    AttachmentId attachment() {
        return new AttachmentId(attachment);
    }

    EvidenceOccasion occasion() {
        return occasion;
    }

    int attempts() {
        return attempts;
    }

    /** Somebody is at it until then; without a word it is free again afterwards. */
    void claim(Instant until) {
        notBefore = until;
        attempts++;
    }

    /** What was found at receipt, by the inspection itself. */
    void judged(SignatureReport found, ValidationData on, Instant now) {
        report = found.toJson();
        material = on.toJson();
        judgedAt = now;
    }

    /** What is found now, and what the same rules say as of the receipt. */
    void judged(SignatureReport found, SignatureReport atReceipt, ValidationData on, Instant now) {
        reportAtReceipt = atReceipt.toJson();
        judged(found, on, now);
    }

    ValidationData material() {
        return ValidationData.fromJson(material);
    }

    Optional<SignatureReport> report() {
        return report(report);
    }

    EvidenceView view() {
        return new EvidenceView(
                occasion,
                askedBy,
                askedAt,
                Optional.ofNullable(judgedAt),
                report(),
                report(reportAtReceipt),
                material());
    }

    private static Optional<SignatureReport> report(JsonObject json) {
        return json.isEmpty() ? Optional.empty() : Optional.of(SignatureReport.fromJson(json));
    }
}
