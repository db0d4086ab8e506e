package vn.bieuduong.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.id.AgencyCode;

/** Chỉ dẫn đến hồ sơ mật: the number of a dossier that is no dossier of the portal, and where its paper lies. */
@Entity
@Table(name = "secret_pointer")
class SecretPointer {

    @Id
    private UUID id;

    private String agency;
    private String number;
    private String place;

    @Column(name = "kept_by")
    private String keptBy;

    @Column(name = "kept_at")
    private Instant keptAt;

    @SuppressWarnings("NullAway")
    protected SecretPointer() {}

    SecretPointer(AgencyCode agency, String number, String place, Actor clerk, Instant now) {
        this.id = UUID.randomUUID();
        this.agency = agency.value();
        this.number = number;
        this.place = place;
        this.keptBy = clerk.displayName();
        this.keptAt = now;
    }

    /** Chuyển chỗ: the paper lies elsewhere from now on. */
    void move(String to, Actor clerk, Instant now) {
        place = to;
        keptBy = clerk.displayName();
        keptAt = now;
    }

    boolean isOf(AgencyCode other) {
        return agency.equals(other.value());
    }

    UUID id() {
        return id;
    }

    SecretLine line() {
        return new SecretLine(id, number, place, keptAt, keptBy);
    }
}
