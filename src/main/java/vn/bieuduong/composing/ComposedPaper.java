package vn.bieuduong.composing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AccountName;

/**
 * Giấy tờ cổng lập: one paper of a draft as the portal wrote it, one a place. It may be written anew at any time; the one that was signed
 * before stands until the new one is signed too.
 */
@Entity
@Table(name = "unit_paper")
class ComposedPaper {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "dossier_id")
    private UUID dossier;

    private String component;
    private String nominee; // as text, "" for none: EclipseLink binds an absent UUID as varchar
    private String number;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    private String said;
    private String sha256;
    private long size;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    private @Nullable String paper;

    @Column(name = "paper_said")
    private String paperSaid = "";

    @OneToMany(mappedBy = "paper", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<PaperSigner> signers = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected ComposedPaper() {}

    @SuppressWarnings("NullAway")
    ComposedPaper(PaperPlace place) {
        this.id = UUID.randomUUID();
        this.dossier = place.dossier().value();
        this.component = place.component();
        this.nominee = place.nominee() == null ? "" : place.nominee().value().toString();
    }

    /** Written, or written anew: nobody has signed this one. */
    void write(Writing writing, AccountName by, Instant now) {
        this.number = writing.number();
        this.writtenOn = writing.date();
        this.said = writing.said();
        this.sha256 = writing.file().sha256().value();
        this.size = writing.file().size();
        this.writtenAt = now;
        this.writtenBy = by.value();
        signers.clear();
        writing.signers().forEach(who -> signers.add(new PaperSigner(this, signers.size() + 1, who)));
    }

    /** All have signed, and it stands among the dossier's papers. */
    void stands(PaperId paper) {
        this.paper = paper.value().toString();
        this.paperSaid = said;
    }

    /** What was typed when it was written. */
    String said() {
        return said;
    }

    /** The paper that was signed last, of this writing or an earlier one. */
    Optional<PaperId> paper() {
        return Optional.ofNullable(paper).map(UUID::fromString).map(PaperId::new);
    }

    /** What was typed when that one was written. */
    String paperSaid() {
        return paperSaid;
    }

    List<PaperSigner> signers() {
        return List.copyOf(signers);
    }

    boolean isSignedByAll() {
        return signers.stream().allMatch(PaperSigner::isSigned);
    }

    StoredFile written() {
        return new StoredFile(new Sha256(sha256), size);
    }

    /** As the last one who signed left it. */
    StoredFile newest() {
        return signers.stream()
                .flatMap(signer -> signer.file().stream())
                .reduce((first, second) -> second)
                .orElseGet(this::written);
    }

    PaperPlace place() {
        return new PaperPlace(
                new DossierId(dossier), component, nominee.isEmpty() ? null : new NomineeId(UUID.fromString(nominee)));
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    LocalDate writtenOn() {
        return writtenOn;
    }

    AccountName writtenBy() {
        return new AccountName(writtenBy);
    }

    String fileName() {
        String name = component.toLowerCase(Locale.ROOT).replace('_', '-');
        String which = nominee.isEmpty() ? "" : "-" + nominee.substring(0, 8);
        return name + which + ".pdf";
    }

    ComposedView view(boolean stale, boolean stands) {
        return new ComposedView(
                id,
                place(),
                number,
                writtenOn,
                fileName(),
                written(),
                newest(),
                signers.stream().map(PaperSigner::view).toList(),
                stale,
                stands,
                writtenAt);
    }

    /**
     * Bản lập.
     *
     * @param said what was typed, as a fingerprint
     */
    record Writing(String number, LocalDate date, String said, StoredFile file, List<Candidate> signers) {}
}
