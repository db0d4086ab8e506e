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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;

/** Tài khoản: what somebody signs in with, and the duties he holds. Never deleted: its name stays in the trails. */
@Entity
public class Account {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

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

    private @Nullable String email;
    private @Nullable String organisation;
    private @Nullable String title;
    private boolean disabled;
    private boolean demonstration;

    @Column(name = "opened_at")
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_duty", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "duty")
    private Set<String> duties = new HashSet<>();

    /** Those known to be its owner's, for those that carry no personal number; ended ones too. */
    @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
    private List<OwnCertificate> certificates = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Account() {}

    /** Opens an account; whoever opens it by hand gives a password that must be changed at the first sign-in. */
    Account(String name, String displayName, String passwordHash, boolean passwordChangeNeeded, Instant openedAt) {
        String normal = normal(name);
        Refusal.unless(NAME.matcher(normal).matches(), IdentityReason.ACCOUNT_NAME_MALFORMED);
        this.id = UUID.randomUUID();
        this.name = normal;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.passwordChangeNeeded = passwordChangeNeeded;
        this.openedAt = openedAt;
    }

    /** The form in which names are compared: small letters, no space around. */
    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Says who it belongs to. */
    void describe(
            String displayName,
            @Nullable String personalId,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String title) {
        this.displayName = displayName;
        this.personalId = personalId;
        this.email = email;
        this.organisation = organisation;
        this.title = title;
    }

    /** Makes these the duties it holds, from the next request on. */
    void hold(Collection<Duty> held) {
        Set<String> groups = held.stream().map(Duty::group).collect(Collectors.toSet());
        duties.retainAll(groups);
        duties.addAll(groups);
    }

    /** Takes a certificate for its owner's own. */
    void signWith(String sha256, String label, String reason, String by, Instant now) {
        certificates.add(new OwnCertificate(this, sha256, label, reason, by, now));
    }

    /** One of the list that is not ended. */
    Optional<OwnCertificate> certificate(UUID certificate) {
        return certificates.stream()
                .filter(one -> one.id().equals(certificate) && one.isOpen())
                .findFirst();
    }

    /** Newest first. */
    List<CertificateLine> certificateLines() {
        return certificates.stream()
                .map(OwnCertificate::line)
                .sorted(Comparator.comparing(CertificateLine::addedAt).reversed())
                .toList();
    }

    void markDemonstration() {
        demonstration = true;
    }

    /** Takes a password somebody else has chosen, or the owner himself. */
    void password(String hash, boolean changeNeeded) {
        passwordHash = hash;
        passwordChangeNeeded = changeNeeded;
    }

    /** Ends its use at once; signed-in requests find nobody from then on. */
    void disable() {
        disabled = true;
    }

    void enable() {
        disabled = false;
    }

    UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<PersonalId> personalId() {
        return Optional.ofNullable(personalId).map(PersonalId::new);
    }

    /** What its owner is in his organisation: "Hiệu trưởng". */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** The code of its owner's unit or office. */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    public Set<Duty> duties() {
        return duties.stream().map(Duty::of).collect(Collectors.toUnmodifiableSet());
    }

    /** SHA-256 of the certificates that are known to be its owner's. */
    public Set<String> certificates() {
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

    String passwordHash() {
        return passwordHash;
    }

    boolean isPasswordChangeNeeded() {
        return passwordChangeNeeded;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    /** Whether a person of the office owns it. */
    boolean isOfOffice() {
        return duties.stream().map(Duty::of).anyMatch(duty -> duty.role().isOfOffice());
    }

    /** Its owner as he may act now: without duties and organisation until he has changed a password given to him. */
    public Actor actor() {
        return passwordChangeNeeded
                ? new Actor(name, displayName, null, null, Set.of())
                : new Actor(name, displayName, personalId, organisation, duties());
    }
}
