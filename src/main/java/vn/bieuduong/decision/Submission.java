package vn.bieuduong.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.id.AgencyCode;

/** Lần trình: a dossier went up to who decides, under the number of its letter. Only ever added. */
@Entity
@Table(name = "submission")
public class Submission {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    private int ordinal;
    private String number;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    private String body;
    private String signer;

    @Column(name = "signer_title")
    private String signerTitle;

    private String note;

    @SuppressWarnings("NullAway")
    protected Submission() {}

    /** @param body code of the body that submits */
    Submission(
            DossierId dossier,
            int ordinal,
            String number,
            LocalDate submittedOn,
            AgencyCode body,
            String signer,
            String signerTitle,
            String note) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.ordinal = ordinal;
        this.number = number;
        this.submittedOn = submittedOn;
        this.body = body.value();
        this.signer = signer;
        this.signerTitle = signerTitle;
        this.note = note;
    }

    UUID dossier() {
        return dossier;
    }

    public int ordinal() {
        return ordinal;
    }

    public String number() {
        return number;
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    public AgencyCode body() {
        return new AgencyCode(body);
    }

    public String signer() {
        return signer;
    }

    public String signerTitle() {
        return signerTitle;
    }

    public String note() {
        return note;
    }
}
