package vn.bieuduong.issuing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AgencyCode;

/** Giấy tờ đến lượt lập: owed since an act, with what it says fixed then; gone once its file is made and sealed. */
@Entity
@Table(name = "paper_due")
class DueDocument {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_FAILURE = 500;

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int ordinal;
    private String agency;
    private String number;
    private String title;
    private String code;
    private String content;

    @Column(name = "signed_sha256")
    private @Nullable String signedSha256;

    @Column(name = "signed_size")
    private @Nullable Long signedSize;

    private @Nullable String places;

    @Column(name = "due_at")
    private Instant dueAt;

    private int place;

    @Column(name = "for_each_nominee")
    private boolean forEachNominee;

    @Column(name = "not_before")
    private Instant notBefore;

    private int attempts;
    private String failure = "";

    @SuppressWarnings("NullAway")
    protected DueDocument() {}

    /** @param place among the papers of the same act */
    DueDocument(DossierId dossier, DocumentDraft paper, int place, Instant now) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.kind = paper.kind();
        this.ordinal = paper.ordinal();
        this.agency = paper.agency().value();
        this.number = paper.number();
        this.title = paper.title();
        PreparedCopy signed = paper.signed();
        this.code = (signed == null ? VerificationCode.next() : signed.code()).value();
        this.content = PaperJson.of(paper.content());
        if (signed != null) {
            this.signedSha256 = signed.file().sha256().value();
            this.signedSize = signed.file().size();
            this.places = signed.places();
        }
        this.dueAt = now;
        this.place = place;
        this.forEachNominee = kind.isForEachNominee();
        this.notBefore = now;
    }

    UUID id() {
        return id;
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    Available paper() {
        return new Available(kind, ordinal);
    }

    String number() {
        return number;
    }

    VerificationCode code() {
        return new VerificationCode(code);
    }

    /** When the act was that it is owed for. */
    Instant dueAt() {
        return dueAt;
    }

    DocumentDraft toIssue() {
        DocumentDraft paper =
                new DocumentDraft(kind, ordinal, new AgencyCode(agency), number, title, PaperJson.read(content));
        return signedSha256 == null || signedSize == null || places == null
                ? paper
                : paper.signed(new PreparedCopy(code(), new StoredFile(new Sha256(signedSha256), signedSize), places));
    }

    DocumentInMaking inMaking() {
        return new DocumentInMaking(paper(), !failure.isEmpty(), notBefore);
    }

    DocumentIncident incident() {
        return new DocumentIncident(id, kind, number, dueAt, attempts, notBefore, failure);
    }

    /** Somebody makes it now; should he vanish, it is free again at that moment. */
    void claim(Instant until) {
        attempts++;
        notBefore = until;
    }

    /** It could not be made: tried again after a pause that grows threefold. */
    void failed(String why, Instant now) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(3);
        }
        failure = why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
        notBefore = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Somebody has mended what was wrong. */
    void tryNow(Instant now) {
        attempts = 0;
        notBefore = now;
    }
}
