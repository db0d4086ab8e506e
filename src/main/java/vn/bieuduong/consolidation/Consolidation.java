package vn.bieuduong.consolidation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AgencyCode;

/** Đợt tổng hợp: what a unit gathers for a procedure and a year into one dossier. */
@Entity
@Table(name = "consolidation")
class Consolidation {

    @Id
    private UUID id;

    @Version
    private int version;

    private String unit;

    @Column(name = "procedure_id")
    private String procedure;

    private int year;

    @Enumerated(EnumType.STRING)
    private ConsolidationState state = ConsolidationState.OPEN;

    /** One at most; the database forgets it when the draft is thrown away. */
    @OneToMany(mappedBy = "consolidation", cascade = CascadeType.ALL)
    private List<UpwardDossier> dossiers = new ArrayList<>();

    @Column(name = "opened_at")
    private Instant openedAt;

    @SuppressWarnings("NullAway")
    protected Consolidation() {}

    @SuppressWarnings("NullAway")
    Consolidation(AgencyCode unit, String procedure, int year, Instant now) {
        this.id = UUID.randomUUID();
        this.unit = unit.value();
        this.procedure = procedure;
        this.year = year;
        this.openedAt = now;
    }

    /** Its one dossier is begun. */
    void gatherInto(DossierId draft) {
        mustNotBeFiled();
        dossiers.add(new UpwardDossier(this, draft));
    }

    void close() {
        mustNotBeFiled();
        state = ConsolidationState.REVIEWED;
    }

    void reopen() {
        mustNotBeFiled();
        state = ConsolidationState.OPEN;
    }

    void filed() {
        state = ConsolidationState.FILED;
    }

    void mustNotBeFiled() {
        Refusal.unless(state != ConsolidationState.FILED, ConsolidationReason.FILED_ALREADY);
    }

    UUID id() {
        return id;
    }

    AgencyCode unit() {
        return new AgencyCode(unit);
    }

    String procedure() {
        return procedure;
    }

    int year() {
        return year;
    }

    ConsolidationState state() {
        return state;
    }

    Optional<DossierId> dossier() {
        return dossiers.stream().findFirst().map(UpwardDossier::dossier);
    }
}
