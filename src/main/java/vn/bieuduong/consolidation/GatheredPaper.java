package vn.bieuduong.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;

/** Giấy tờ được lấy vào: a paper of the one dossier that came with a lower unit's list. */
@Entity
@Table(name = "consolidation_paper")
class GatheredPaper {

    @Id
    private UUID paper;

    @ManyToOne
    @JoinColumn(name = "sending_id")
    private Sending sending;

    @Column(name = "dossier_id")
    private UUID dossier;

    @SuppressWarnings("NullAway")
    protected GatheredPaper() {}

    GatheredPaper(Sending sending, DossierId into, PaperId paper) {
        this.sending = sending;
        this.dossier = into.value();
        this.paper = paper.value();
    }

    PaperId paper() {
        return new PaperId(paper);
    }
}
