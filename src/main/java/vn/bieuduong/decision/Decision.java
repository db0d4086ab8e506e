package vn.bieuduong.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.id.AgencyCode;

/** Quyết định khen thưởng: number, date, signer, and the dossier it ends. */
@Entity
@Table(name = "decision")
public class Decision {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    private String agency;

    @Column(name = "decision_year")
    private int year;

    private String number;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private String signer;

    @SuppressWarnings("NullAway")
    protected Decision() {}

    @SuppressWarnings("NullAway")
    public Decision(DossierId dossier, AgencyCode agency, String number, LocalDate decidedOn, String signer) {
        this.id = UUID.randomUUID();
        this.dossier = dossier.value();
        this.agency = agency.value();
        this.year = decidedOn.getYear();
        this.number = number;
        this.decidedOn = decidedOn;
        this.signer = signer;
    }

    public UUID id() {
        return id;
    }

    public DecisionView view() {
        return new DecisionView(new DossierId(dossier), new AgencyCode(agency), number, decidedOn, signer);
    }
}
