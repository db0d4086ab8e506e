package vn.bieuduong.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.organisation.OrganisationForm;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Đề nghị mở tài khoản của đơn vị: what was said once, and what an administrator made of it. */
@Entity
@Table(name = "unit_application")
class UnitApplication {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "link_hash")
    private String linkHash;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.WAITING;

    @Column(name = "unit_name")
    private String unit;

    @Enumerated(EnumType.STRING)
    private OrganisationType type;

    @Column(name = "tax_code")
    private String taxCode;

    private String commune;
    private String address;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "person_title")
    private @Nullable String personTitle;

    private @Nullable String phone;
    private String email;
    private String note;

    /** As text: EclipseLink binds an absent UUID as varchar. */
    private @Nullable String paper;

    private String language;

    @Column(name = "consent_version")
    private String consent;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reason;
    private @Nullable String body;
    private @Nullable String account;

    @SuppressWarnings("NullAway")
    protected UnitApplication() {}

    /** @param linkHash SHA-256 of the token with which its sender sees how it stands */
    UnitApplication(String linkHash, UnitForm form, OrganisationType type, String email, Locale language, Instant now) {
        this.id = UUID.randomUUID();
        this.linkHash = linkHash;
        this.unit = form.unit();
        this.type = type;
        this.taxCode = form.taxCode();
        this.commune = form.commune();
        this.address = form.address();
        this.personName = form.person().displayName();
        this.personTitle = form.person().title();
        this.phone = form.person().phone();
        this.email = email;
        this.note = form.note();
        this.language = language.getLanguage();
        this.consent = form.consent();
        this.appliedAt = now;
    }

    /** Takes the paper its sender brought with it. */
    void bring(AttachmentId file) {
        paper = file.toString();
    }

    Optional<AttachmentId> paper() {
        return Optional.ofNullable(paper).map(UUID::fromString).map(AttachmentId::new);
    }

    /** Its sender has an account of the body now. */
    void approve(AgencyCode body, AccountName account, AccountName by, Instant now) {
        decide(ApplicationState.APPROVED, by.value(), now);
        this.body = body.value();
        this.account = account.value();
    }

    void refuse(String reason, AccountName by, Instant now) {
        decide(ApplicationState.REFUSED, by.value(), now);
        this.reason = reason;
    }

    private void decide(ApplicationState to, String by, Instant now) {
        Refusal.unless(state == ApplicationState.WAITING, RegistrationReason.APPLICATION_DECIDED);
        state = to;
        decidedBy = by;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    String unit() {
        return unit;
    }

    String taxCode() {
        return taxCode;
    }

    AgencyCode commune() {
        return new AgencyCode(commune);
    }

    String email() {
        return email;
    }

    String consent() {
        return consent;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    PersonForm person() {
        return new PersonForm(personName, personTitle, null, email, phone);
    }

    /** The body it asks for, with what the administrator adds. */
    OrganisationForm body(String parent, String place, @Nullable String headTitle, List<String> kinds) {
        return new OrganisationForm("", unit, type, parent, taxCode, address, null, null, place, headTitle, kinds);
    }

    /** @param communeName what the commune is called */
    ApplicationLine line(String communeName) {
        return new ApplicationLine(
                id,
                state,
                unit,
                type,
                taxCode,
                commune(),
                communeName,
                address,
                personName,
                Optional.ofNullable(personTitle),
                Optional.ofNullable(phone),
                email,
                note,
                appliedAt,
                Optional.ofNullable(decidedAt),
                Optional.ofNullable(reason),
                Optional.ofNullable(account).map(AccountName::new));
    }
}
