package vn.bieuduong.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Tên đã dùng: one line of a body's history of names, never changed. */
@Entity
@Table(name = "organisation_name")
class OrganisationName {

    @Id
    private UUID id;

    private String organisation;
    private String name;
    private LocalDate until;
    private String reason;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway")
    protected OrganisationName() {}

    OrganisationName(
            AgencyCode organisation, String name, LocalDate until, String reason, AccountName by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = organisation.value();
        this.name = name;
        this.until = until;
        this.reason = reason;
        this.changedBy = by.value();
        this.changedAt = now;
    }

    String name() {
        return name;
    }

    LocalDate until() {
        return until;
    }

    FormerName view() {
        return new FormerName(name, until, reason, changedBy, changedAt);
    }
}
