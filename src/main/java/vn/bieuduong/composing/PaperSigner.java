package vn.bieuduong.composing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AccountName;

/** Người phải ký: one signer of a paper, in his turn, and the file as it was once he had signed. */
@Entity
@Table(name = "unit_paper_signer")
class PaperSigner {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "paper_id")
    private ComposedPaper paper;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "signs_as")
    private SignsAs as;

    private String name;
    private String title;

    @Column(name = "personal_id")
    private String personalId;

    private String signatory;
    private @Nullable String account;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    private @Nullable String certificate;
    private @Nullable String sha256;
    private @Nullable Long size;

    @SuppressWarnings("NullAway")
    protected PaperSigner() {}

    @SuppressWarnings("NullAway")
    PaperSigner(ComposedPaper paper, int ordinal, Candidate who) {
        this.id = UUID.randomUUID();
        this.paper = paper;
        this.ordinal = ordinal;
        this.as = who.as();
        this.name = who.name();
        this.title = who.title();
        this.personalId = who.personalId();
        this.signatory = who.signatory();
        this.account = who.account() == null ? null : who.account().value();
    }

    void signed(Sha256 certificate, StoredFile file, Instant now) {
        this.certificate = certificate.value();
        this.sha256 = file.sha256().value();
        this.size = file.size();
        this.signedAt = now;
    }

    boolean isSigned() {
        return signedAt != null;
    }

    Optional<StoredFile> file() {
        return sha256 == null || size == null
                ? Optional.empty()
                : Optional.of(new StoredFile(new Sha256(sha256), size));
    }

    Optional<Sha256> certificate() {
        return Optional.ofNullable(certificate).map(Sha256::new);
    }

    int ordinal() {
        return ordinal;
    }

    Candidate who() {
        return new Candidate(as, name, title, personalId, signatory, account().orElse(null));
    }

    private Optional<AccountName> account() {
        return Optional.ofNullable(account).map(AccountName::new);
    }

    ComposedView.Signer view() {
        return new ComposedView.Signer(as, name, title, account(), Optional.ofNullable(signedAt));
    }
}
