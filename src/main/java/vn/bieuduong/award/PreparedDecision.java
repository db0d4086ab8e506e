package vn.bieuduong.award;

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
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.signature.SignatureReport;

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
    PreparedDecision(
            DecisionView decision, String task, String account, VerificationCode code, StoredFile file, Instant now) {
        this.dossier = decision.dossier().value();
        this.task = task;
        this.agency = decision.agency();
        this.number = decision.number();
        this.decidedOn = decision.decidedOn();
        this.signer = decision.signer();
        this.account = account;
        this.code = code.value();
        this.sha256 = file.sha256();
        this.size = file.size();
        this.preparedAt = now;
        this.report = "";
    }

    /** The signed copy has come back. */
    void signed(StoredFile copy, String found, Instant now) {
        signedSha256 = copy.sha256();
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

    VerificationCode code() {
        return new VerificationCode(code);
    }

    DecisionView decision() {
        return new DecisionView(new DossierId(dossier), agency, number, decidedOn, signer);
    }

    /** The address of the signed copy in the file store. */
    String signedCopy() {
        String address = signedSha256;
        if (address == null) {
            throw new IllegalStateException("no signed copy has come back");
        }
        return address;
    }

    CopyToSign view() {
        return new CopyToSign(
                number,
                decidedOn,
                IssuedKind.DECISION.fileName(number),
                new StoredFile(sha256, size),
                account,
                task,
                preparedAt,
                isSigned());
    }
}
