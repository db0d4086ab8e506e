package vn.bieuduong.issuing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.seal.Sealed;

/**
 * Giấy tờ đã phát hành: rendered once, kept for good, so that everybody always gets the same bytes. A mistake is mended by
 * issuing it again: the old paper then names the new one.
 */
@Entity
@Table(name = "issued_document")
public class IssuedDocument {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int ordinal;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;
    private long size;

    @Column(name = "issued_at")
    private Instant issuedAt;

    /** Absent on papers from before codes were printed. */
    private @Nullable String code;

    private String agency;
    private String number;
    private String title;
    private String recipient;

    @Column(name = "seal_holder")
    private String sealHolder;

    @Column(name = "seal_certificate")
    private String sealCertificate;

    @Column(name = "replaced_by")
    private @Nullable String replacedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "stamp_missing")
    private boolean stampMissing;

    @Column(name = "revocation_reason")
    private String revocationReason;

    /** Of a certificate, drawn once as it was made. */
    @Column(name = "picture_sha256")
    private @Nullable String pictureSha256;

    @Column(name = "picture_size")
    private @Nullable Long pictureSize;

    /** The same picture, small enough for a first visit. */
    @Column(name = "light_sha256")
    private @Nullable String lightSha256;

    @Column(name = "light_size")
    private @Nullable Long lightSize;

    @SuppressWarnings("NullAway")
    protected IssuedDocument() {}

    /** @param pictures how it looks, large and light; none where that was not drawn */
    @SuppressWarnings("NullAway")
    IssuedDocument(
            DossierId dossier,
            DocumentDraft paper,
            VerificationCode code,
            Sealed sealed,
            StoredFile file,
            List<StoredFile> pictures,
            Instant now) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.kind = paper.kind();
        this.ordinal = paper.ordinal();
        this.fileName = paper.kind().fileName(paper.number(), paper.ordinal());
        this.sha256 = file.sha256().value();
        this.size = file.size();
        this.issuedAt = now;
        this.code = code.value();
        this.agency = paper.agency().value();
        this.number = paper.number();
        this.title = paper.title();
        this.recipient = paper.recipient();
        this.sealHolder = sealed.holder();
        this.sealCertificate = sealed.certificate().map(Sha256::value).orElse("");
        this.stampMissing = sealed.stampMissing();
        this.revocationReason = "";
        if (!pictures.isEmpty()) {
            StoredFile large = pictures.get(0);
            StoredFile light = pictures.get(1);
            this.pictureSha256 = large.sha256().value();
            this.pictureSize = large.size();
            this.lightSha256 = light.sha256().value();
            this.lightSize = light.size();
        }
    }

    /** How it looks, where that was drawn. */
    Optional<StoredFile> picture() {
        return drawn(pictureSha256, pictureSize);
    }

    /** The same, small enough for a first visit. */
    Optional<StoredFile> lightPicture() {
        return drawn(lightSha256, lightSize);
    }

    private static Optional<StoredFile> drawn(@Nullable String sha256, @Nullable Long size) {
        return sha256 == null || size == null
                ? Optional.empty()
                : Optional.of(new StoredFile(new Sha256(sha256), size));
    }

    Optional<VerificationCode> code() {
        return Optional.ofNullable(code).map(VerificationCode::new);
    }

    Optional<VerificationCode> replacedBy() {
        return Optional.ofNullable(replacedBy).map(VerificationCode::new);
    }

    DocumentKind kind() {
        return kind;
    }

    int ordinal() {
        return ordinal;
    }

    IssuedDocuments.Decision decision() {
        return new IssuedDocuments.Decision(new DossierId(dossier), file(), number, title);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Cấp lại: another paper takes its place. */
    void replacedBy(IssuedDocument newer) {
        replacedBy = newer.code;
    }

    /** Thu hồi: from now on it counts no more. */
    void revoke(String reason, Instant now) {
        Refusal.unless(revokedAt == null, AwardReason.PAPER_REVOKED);
        revokedAt = now;
        revocationReason = reason;
    }

    IssuedFile file() {
        return new IssuedFile(kind, ordinal, fileName, new StoredFile(new Sha256(sha256), size), issuedAt);
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** @param revoked since when it counts no more, by itself or with the decision it rests on */
    IssuedRecord record(Optional<VerificationCode> newest, Optional<Instant> revoked) {
        return new IssuedRecord(
                kind,
                number,
                title,
                recipient,
                new AgencyCode(agency),
                issuedAt,
                sealHolder,
                new Sha256(sha256),
                code(),
                newest,
                revoked);
    }
}
