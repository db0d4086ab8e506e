package vn.bieuduong.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.organisation.TaxCode;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Người được ký: who may sign in a body's name, as what, from and to which day. A line is added and ended, never changed or
 * removed; what was known of it at an earlier moment stays known, so that an older verdict can be explained.
 */
@Entity
public class Signatory {

    @Id
    private UUID id;

    @Version
    private int version;

    private String organisation;

    @Column(name = "full_name")
    private String fullName;

    private String title;
    private String roles;

    @Column(name = "personal_id")
    private @Nullable String personalId;

    @Column(name = "tax_code")
    private @Nullable String taxCode;

    @Column(name = "budget_code")
    private @Nullable String budgetCode;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** As it was said when the line was added. */
    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    private String reason;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @SuppressWarnings("NullAway")
    protected Signatory() {}

    @SuppressWarnings("NullAway")
    Signatory(AgencyCode organisation, SignatoryForm form, String reason, AccountName by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = organisation.value();
        this.fullName = form.fullName();
        this.title = form.title();
        this.roles = form.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.personalId = form.personalId();
        this.taxCode = form.taxCode();
        this.budgetCode = form.budgetCode();
        this.validFrom = form.from();
        this.validTo = form.to();
        this.addedAt = now;
        this.addedBy = by.value();
        this.reason = reason;
    }

    /**
     * Ends it after that day; a day before the first one says that it never counted. An end only ever comes nearer: whoever
     * may sign longer gets a new line.
     */
    void end(LocalDate lastDay, String reason, AccountName by, Instant now) {
        LocalDate known = validTo().orElse(null);
        if (known != null && !lastDay.isBefore(known)) {
            throw new Refusal(
                    List.of(Finding.on("lastDay", IdentityReason.SIGNATORY_ENDS_ALREADY, OfficeDay.written(known))));
        }
        endedOn = lastDay;
        endedAt = now;
        endedBy = by.value();
        endReason = reason;
    }

    /** Whether it says the same of the same person from the same day: a configuration's line that is here already. */
    boolean is(SignatoryForm form) {
        return fullName.equals(form.fullName())
                && validFrom.equals(form.from())
                && roles().equals(form.roles())
                && Optional.ofNullable(form.personalId()).equals(personalId().map(PersonalId::value))
                && Optional.ofNullable(form.taxCode()).equals(taxCode().map(TaxCode::value))
                && Optional.ofNullable(form.budgetCode()).equals(budgetCode());
    }

    public UUID id() {
        return id;
    }

    public AgencyCode organisation() {
        return new AgencyCode(organisation);
    }

    /** As it stands in the certificate; a seal has the body's. */
    public String fullName() {
        return fullName;
    }

    public String title() {
        return title;
    }

    public Set<SigningRole> roles() {
        return Arrays.stream(roles.split(","))
                .map(SigningRole::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SigningRole.class)));
    }

    public Optional<PersonalId> personalId() {
        return Optional.ofNullable(personalId).map(PersonalId::new);
    }

    public Optional<TaxCode> taxCode() {
        return Optional.ofNullable(taxCode).map(TaxCode::new);
    }

    /** Mã số đơn vị có quan hệ với ngân sách. */
    public Optional<String> budgetCode() {
        return Optional.ofNullable(budgetCode);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; empty while no end is known. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(endedOn != null ? endedOn : validTo);
    }

    /** The last day as it was known at a moment. */
    public Optional<LocalDate> validToAsOf(Instant moment) {
        return endedAt != null && endedAt.isAfter(moment) ? Optional.ofNullable(validTo) : validTo();
    }

    public boolean wasThere(Instant moment) {
        return !addedAt.isAfter(moment);
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }

    /** Why it was added. */
    public String reason() {
        return reason;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Why it was ended. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
