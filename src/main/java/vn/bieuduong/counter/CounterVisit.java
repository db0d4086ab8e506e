package vn.bieuduong.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.id.AgencyCode;

/** Lượt nộp trực tiếp: who came with papers, what he identified himself by, and who at the desk compared them. */
@Entity
@Table(name = "counter_visit")
class CounterVisit {

    @Id
    @Column(name = "dossier_id")
    private UUID dossier;

    private String agency;
    private String clerk;

    @Column(name = "clerk_name")
    private String clerkName;

    private String person;
    private String shown;

    @Column(name = "met_at")
    private Instant metAt;

    @SuppressWarnings("NullAway")
    protected CounterVisit() {}

    @SuppressWarnings("NullAway")
    CounterVisit(DossierId dossier, AgencyCode agency, Actor clerk, String person, String shown, Instant now) {
        this.dossier = dossier.value();
        this.agency = agency.value();
        this.clerk = clerk.account().value();
        this.clerkName = clerk.displayName();
        this.person = person;
        this.shown = shown;
        this.metAt = now;
    }

    /** Đối chiếu: whoever files it answers for the copies, whoever met the visitor. */
    void compared(Actor by) {
        clerk = by.account().value();
        clerkName = by.displayName();
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    String clerkName() {
        return clerkName;
    }

    String person() {
        return person;
    }

    String shown() {
        return shown;
    }

    Instant metAt() {
        return metAt;
    }
}
