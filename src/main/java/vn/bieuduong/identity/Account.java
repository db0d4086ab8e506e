package vn.bieuduong.identity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Tài khoản: what somebody signs in with, and the duties he holds. Never deleted: its name stays in the trails. */
@Entity
public class Account {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_change_needed")
    private boolean passwordChangeNeeded;

    @Column(name = "personal_id")
    private @Nullable String personalId;

    /** What the owner said himself, and nobody has compared with his card. */
    @Column(name = "declared_personal_id")
    private @Nullable String declaredPersonalId;

    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String organisation;
    private @Nullable String title;
    private boolean disabled;
    private boolean demonstration;

    /** Its owner is represented, and has no way in. */
    @Column(name = "represented_only")
    private boolean representedOnly;

    @Column(name = "opened_at")
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_duty", joinColumns = @JoinColumn(name = "account_id"))
    private Set<HeldDuty> duties = new HashSet<>();

    /** Those known to be its owner's, for those that carry no personal number; ended ones too. */
    @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
    private List<OwnCertificate> certificates = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Account() {}

    /** Opens an account; whoever opens it by hand gives a password that must be changed at the first sign-in. */
    public Account(
            AccountName name, String displayName, String passwordHash, boolean passwordChangeNeeded, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.name = name.value();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.passwordChangeNeeded = passwordChangeNeeded;
        this.openedAt = openedAt;
    }

    /** Says who it belongs to. */
    public void describe(
            String displayName,
            @Nullable String personalId,
            @Nullable String email,
            @Nullable AgencyCode organisation,
            @Nullable String title) {
        this.displayName = displayName;
        this.personalId = personalId;
        this.email = email;
        this.organisation = organisation == null ? null : organisation.value();
        this.title = title;
        if (personalId != null) {
            this.declaredPersonalId = null;
        }
    }

    /** Takes a personal number its owner says is his; nobody is recognised by it until somebody has seen his card. */
    public void declare(@Nullable String number) {
        declaredPersonalId = number;
    }

    /** Mails what concerns it to another address from now on. */
    public void mailTo(String address) {
        email = address;
    }

    /** Takes everything from it that says whose it was, and lets nobody in any more; its name stays, for trails and dossiers keep it. */
    public void forgetOwner(String calledNow, String passwordHash) {
        describe(calledNow, null, null, organisation().orElse(null), null);
        declare(null);
        reachBy(null);
        password(passwordHash, true);
        disable();
    }

    /** Says how its owner is reached. */
    public void reachBy(@Nullable String phone) {
        this.phone = phone;
    }

    /** Makes these the duties it holds, always, from the next request on. */
    public void hold(Collection<Duty> held) {
        holdDuring(held.stream().map(DutyPeriod::always).toList());
    }

    /** Makes these the duties it holds, each on its days. */
    public void holdDuring(Collection<DutyPeriod> held) {
        Set<HeldDuty> rows = held.stream().map(HeldDuty::new).collect(Collectors.toSet());
        duties.retainAll(rows);
        duties.addAll(rows);
    }

    /** Takes a certificate for its owner's own. */
    public void signWith(Sha256 sha256, String label, String reason, AccountName by, Instant now) {
        certificates.add(new OwnCertificate(this, sha256, label, reason, by, now));
    }

    /** One of the list that is not ended. */
    public Optional<OwnCertificate> certificate(UUID certificate) {
        return certificates.stream()
                .filter(one -> one.id().equals(certificate) && one.isOpen())
                .findFirst();
    }

    /** Newest first. */
    public List<OwnCertificateLine> certificateLines() {
        return certificates.stream()
                .map(OwnCertificate::line)
                .sorted(Comparator.comparing(OwnCertificateLine::addedAt).reversed())
                .toList();
    }

    public void markDemonstration() {
        demonstration = true;
    }

    /** Makes it stand for a citizen whom others represent: nobody signs in to it. */
    public void standForRepresented() {
        representedOnly = true;
    }

    /** Takes a password somebody else has chosen, or the owner himself. */
    public void password(String hash, boolean changeNeeded) {
        passwordHash = hash;
        passwordChangeNeeded = changeNeeded;
    }

    /** Ends its use at once; signed-in requests find nobody from then on. */
    public void disable() {
        disabled = true;
    }

    public void enable() {
        disabled = false;
    }

    public UUID id() {
        return id;
    }

    public AccountName name() {
        return new AccountName(name);
    }

    public String displayName() {
        return displayName;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<PersonalId> personalId() {
        return Optional.ofNullable(personalId).map(PersonalId::new);
    }

    /** The number its owner says is his, while nobody has verified it. */
    public Optional<PersonalId> declaredPersonalId() {
        return Optional.ofNullable(declaredPersonalId).map(PersonalId::new);
    }

    /** What its owner is in his organisation: "Hiệu trưởng". */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** The code of its owner's unit or office. */
    public Optional<AgencyCode> organisation() {
        return Optional.ofNullable(organisation).map(AgencyCode::new);
    }

    /** What it holds on this day. */
    public Set<Duty> duties(LocalDate day) {
        return heldOn(day).map(DutyPeriod::duty).collect(Collectors.toUnmodifiableSet());
    }

    /** For what it holds the duties of this day that are not for all of their body. */
    Map<Duty, Area> areas(LocalDate day) {
        return heldOn(day)
                .filter(period -> !period.area().isWhole())
                .collect(Collectors.toUnmodifiableMap(DutyPeriod::duty, DutyPeriod::area));
    }

    private Stream<DutyPeriod> heldOn(LocalDate day) {
        return duties.stream().map(HeldDuty::period).filter(period -> period.covers(day));
    }

    /** All that it holds, held or will hold, each with its days. */
    public Set<DutyPeriod> dutyPeriods() {
        return duties.stream().map(HeldDuty::period).collect(Collectors.toUnmodifiableSet());
    }

    /** SHA-256 of the certificates that are known to be its owner's. */
    public Set<Sha256> certificates() {
        return certificates.stream()
                .filter(OwnCertificate::isOpen)
                .map(OwnCertificate::sha256)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Instant openedAt() {
        return openedAt;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isPasswordChangeNeeded() {
        return passwordChangeNeeded;
    }

    /** Whether it stands for somebody who is represented and cannot sign in. */
    public boolean isRepresentedOnly() {
        return representedOnly;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    /** Whether a person of the office owns it, today or on another day. */
    public boolean isOfOffice() {
        return dutyPeriods().stream().anyMatch(period -> period.duty().role().isOfOffice());
    }

    /** Its owner as he may act on this day: without duties and organisation until he has changed a password given to him. */
    Actor actor(LocalDate day) {
        return passwordChangeNeeded
                ? Actor.fresh(name(), displayName)
                : new Actor(name(), displayName, personalId, organisation().orElse(null), duties(day))
                        .within(areas(day));
    }
}
