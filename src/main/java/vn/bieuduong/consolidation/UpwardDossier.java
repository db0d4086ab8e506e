package vn.bieuduong.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;

/** Hồ sơ tổng hợp: the one dossier that a unit gathers lists into. */
@Entity
@Table(name = "consolidation_dossier")
class UpwardDossier {

    @Id
    @Column(name = "dossier_id")
    private UUID dossier;

    @ManyToOne
    @JoinColumn(name = "consolidation_id")
    private Consolidation consolidation;

    @SuppressWarnings("NullAway")
    protected UpwardDossier() {}

    UpwardDossier(Consolidation consolidation, DossierId dossier) {
        this.consolidation = consolidation;
        this.dossier = dossier.value();
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    Consolidation consolidation() {
        return consolidation;
    }
}
