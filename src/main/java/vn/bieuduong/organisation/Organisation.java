package vn.bieuduong.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Cơ quan, tổ chức, đơn vị: a body that receives, decides, gives opinions or submits. A code, once given, always names the
 * same body. {@code config/organisation.yaml} is where one may come from; once somebody has changed it by hand, the file has no say.
 */
@Entity
public class Organisation {

    @Id
    private String code;

    @Version
    private int version;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationType type;

    private @Nullable String parent;

    @Column(name = "tax_code")
    private @Nullable String taxCode;

    private String address;
    private @Nullable String commune;
    private @Nullable String phone;
    private @Nullable String email;
    private String place;

    @Column(name = "head_title")
    private @Nullable String headTitle;

    @Column(name = "applicant_kinds")
    private String applicantKinds;

    private boolean demonstration;

    @Enumerated(EnumType.STRING)
    private OrganisationSource source;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    private @Nullable String successor;

    /** Made by the database; what it is found by. */
    @SuppressWarnings("unused")
    @Column(insertable = false, updatable = false)
    private @Nullable String searched;

    @SuppressWarnings("NullAway")
    protected Organisation() {}

    @SuppressWarnings("NullAway") // describe sets the rest
    public Organisation(OrganisationForm form, OrganisationSource source, boolean demonstration) {
        this.code = form.code();
        this.name = form.name();
        this.source = source;
        this.demonstration = demonstration;
        describe(form);
    }

    /** Takes over what is said now, but for the name, which has a history ({@link #rename}). */
    final void describe(OrganisationForm form) {
        type = Objects.requireNonNull(form.type());
        parent = form.parent();
        taxCode = form.taxCode();
        address = form.address();
        commune = form.commune();
        phone = form.phone();
        email = form.email();
        place = form.place();
        headTitle = form.headTitle();
        applicantKinds = String.join(",", form.applicantKinds());
    }

    /** Gives another name from that day on; what it was called before is returned, to be kept. */
    OrganisationName rename(String next, LocalDate from, String reason, AccountName by, Instant now) {
        OrganisationName former = new OrganisationName(code(), name, from, reason, by, now);
        name = next;
        return former;
    }

    /** Chấm dứt hoạt động: from the day after it takes part in nothing new. */
    void end(LocalDate lastDay, String reason, @Nullable AgencyCode successor) {
        Refusal.unless(endedOn == null, OrganisationReason.ENDED_ALREADY, name);
        this.endedOn = lastDay;
        this.endReason = reason;
        this.successor = successor == null ? null : successor.value();
    }

    /** Takes an end back that was entered by mistake. */
    void reopen() {
        Refusal.unless(endedOn != null, OrganisationReason.NOT_ENDED);
        endedOn = null;
        endReason = null;
        successor = null;
    }

    /** As it is chosen and shown: "Sở Nội vụ tỉnh Lạc Hà (H99.10)". */
    public String written() {
        return new OrganisationList.Named(code(), name).written();
    }

    void moveUnder(@Nullable AgencyCode next) {
        parent = next == null ? null : next.value();
    }

    /** Notes that a person changed it: from now on the configuration does not. */
    void changedByHand(AccountName by, Instant now) {
        changedBy = by.value();
        changedAt = now;
    }

    /** Whether it is kept by people: it came by page or list, or was changed there. */
    boolean isKeptByHand() {
        return source != OrganisationSource.FILE || changedAt != null;
    }

    public AgencyCode code() {
        return new AgencyCode(code);
    }

    public String name() {
        return name;
    }

    public OrganisationType type() {
        return type;
    }

    /** The code of the body it belongs to or lies in. */
    public Optional<AgencyCode> parent() {
        return Optional.ofNullable(parent).map(AgencyCode::new);
    }

    public Optional<TaxCode> taxCode() {
        return Optional.ofNullable(taxCode).map(TaxCode::new);
    }

    public String address() {
        return address;
    }

    /** The code of the commune or province the address lies in. */
    public Optional<String> commune() {
        return Optional.ofNullable(commune);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The place its papers are dated at: "Lạc Hà, ngày …". */
    public String place() {
        return place;
    }

    /** What its head signs as: "Chủ tịch", "Giám đốc". */
    public Optional<String> headTitle() {
        return Optional.ofNullable(headTitle);
    }

    /** As what it may file, in the words of a procedure's {@code applicants}. */
    public Set<String> applicantKinds() {
        return Arrays.stream(applicantKinds.split(","))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    int version() {
        return version;
    }

    OrganisationSource source() {
        return source;
    }

    Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    Optional<String> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    /** Its last day, when it has ended. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public boolean isEnded() {
        return endedOn != null;
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** The code of the body that took its place. */
    public Optional<AgencyCode> successor() {
        return Optional.ofNullable(successor).map(AgencyCode::new);
    }
}
