package vn.bieuduong.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;

/** Đối tượng được lấy vào: a nominee of the one dossier, and the one of a lower unit's list he came from. */
@Entity
@Table(name = "consolidation_row")
class GatheredNominee {

    @Id
    private UUID nominee;

    @ManyToOne
    @JoinColumn(name = "sending_id")
    private Sending sending;

    @Column(name = "source_nominee")
    private UUID source;

    @Column(name = "dossier_id")
    private UUID dossier;

    @SuppressWarnings("NullAway")
    protected GatheredNominee() {}

    GatheredNominee(Sending sending, NomineeId source, DossierId into, NomineeId nominee) {
        this.sending = sending;
        this.source = source.value();
        this.dossier = into.value();
        this.nominee = nominee.value();
    }

    NomineeId source() {
        return new NomineeId(source);
    }

    NomineeId nominee() {
        return new NomineeId(nominee);
    }

    String fromName() {
        return sending.fromName();
    }
}
