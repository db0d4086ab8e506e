package vn.bieuduong.decision;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.PreparedCopy;
import vn.bieuduong.issuing.VerificationCode;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.workflow.id.TaskId;

/** Bản chờ ký: the decision as it was given to the leader to sign with his own token, and the signed copy once it is back. */
@Entity
@Table(name = "prepared_decision")
class PreparedDecision {

    @Id
    @Column(name = "dossier_id")
    private UUID dossier;

    private String task;
    private String agency;
    private String number;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private String signer;
    private String account;
    private String code;
    private String sha256;
    private long size;
    private String places;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "signed_sha256")
    private @Nullable String signedSha256;

    @Column(name = "signed_size")
    private @Nullable Long signedSize;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    /** What the worker found about the signed copy, as JSON. */
    private String report;

    @SuppressWarnings("NullAway")
    protected PreparedDecision() {}

    @SuppressWarnings("NullAway")
    PreparedDecision(DecisionView decision, TaskId task, AccountName account, PreparedCopy copy, Instant now) {
        this.dossier = decision.dossier().value();
        this.task = task.toString();
        this.agency = decision.agency().value();
        this.number = decision.number();
        this.decidedOn = decision.decidedOn();
        this.signer = decision.signer();
        this.account = account.value();
        this.code = copy.code().value();
        this.sha256 = copy.file().sha256().value();
        this.size = copy.file().size();
        this.places = copy.places();
        this.preparedAt = now;
        this.report = "";
    }

    /** The signed copy has come back. */
    void signed(StoredFile copy, String found, Instant now) {
        signedSha256 = copy.sha256().value();
        signedSize = copy.size();
        signedAt = now;
        report = found;
    }

    boolean isSigned() {
        return signedSha256 != null;
    }

    /** Whether the signed copy bears a signature whose time nobody proves. */
    boolean isUnstamped() {
        if (!isSigned()) {
            return false;
        }
        try (JsonReader reader = Json.createReader(new StringReader(report))) {
            return SignatureReport.fromJson(reader.readObject()).signatures().stream()
                    .anyMatch(one -> !one.timeProven());
        }
    }

    DecisionView decision() {
        return new DecisionView(new DossierId(dossier), new AgencyCode(agency), number, decidedOn, signer);
    }

    /** The copy as its signer has signed it. */
    PreparedCopy signedCopy() {
        if (signedSha256 == null || signedSize == null) {
            throw new IllegalStateException("no signed copy has come back");
        }
        return copy(new StoredFile(new Sha256(signedSha256), signedSize));
    }

    private PreparedCopy copy(StoredFile file) {
        return new PreparedCopy(new VerificationCode(code), file, places);
    }

    CopyToSign view() {
        return new CopyToSign(
                number,
                decidedOn,
                DocumentKind.DECISION.fileName(number),
                copy(new StoredFile(new Sha256(sha256), size)),
                new AccountName(account),
                TaskId.of(task),
                preparedAt,
                isSigned());
    }
}
