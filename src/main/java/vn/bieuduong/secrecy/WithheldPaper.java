package vn.bieuduong.secrecy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.identity.Actor;

/** Chỉ dẫn đến tệp đã cất: that a paper stood in a dossier, and who had it taken out of sight. */
@Entity
@Table(name = "withheld_paper")
class WithheldPaper {

    @Id
    private UUID paper;

    @Column(name = "dossier_id")
    private UUID dossier;

    private String name;
    private String reason;

    @Column(name = "withheld_by_name")
    private String by;

    @Column(name = "withheld_at")
    private Instant at;

    @SuppressWarnings("NullAway")
    protected WithheldPaper() {}

    WithheldPaper(DossierId dossier, PaperId paper, String name, String reason, Actor officer, Instant now) {
        this.dossier = dossier.value();
        this.paper = paper.value();
        this.name = name;
        this.reason = reason;
        this.by = officer.displayName();
        this.at = now;
    }

    Withholding.Withheld view() {
        return new Withholding.Withheld(paper, name, reason, by, at);
    }
}
