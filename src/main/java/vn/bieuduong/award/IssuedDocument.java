package vn.bieuduong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.StoredFile;

/** Giấy tờ đã phát hành: rendered once, kept for good, so that everybody always gets the same bytes. */
@Entity
@Table(name = "issued_document")
class IssuedDocument {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    @Enumerated(EnumType.STRING)
    private IssuedKind kind;

    private int ordinal;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;
    private long size;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @SuppressWarnings("NullAway")
    protected IssuedDocument() {}

    @SuppressWarnings("NullAway")
    IssuedDocument(
            DossierId dossier, IssuedKind kind, int ordinal, String fileName, StoredFile file, Instant issuedAt) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.kind = kind;
        this.ordinal = ordinal;
        this.fileName = fileName;
        this.sha256 = file.sha256();
        this.size = file.size();
        this.issuedAt = issuedAt;
    }

    IssuedFile file() {
        return new IssuedFile(kind, ordinal, fileName, new StoredFile(sha256, size), issuedAt);
    }
}
