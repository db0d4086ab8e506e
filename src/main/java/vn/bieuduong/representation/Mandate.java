package vn.bieuduong.representation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentId;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;

/** Giấy uỷ quyền: a citizen lets somebody act for him on dossiers, from a first day to a last. Accounts are kept by their names. */
@Entity
class Mandate {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long written;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private MandateState state;

    /** None while the desk has not accepted the paper of somebody without an account. */
    private @Nullable String principal;

    /** Who he is, where he has no account. */
    @Embedded
    private @Nullable RepresentedPerson person;

    private String representative;
    private String scope;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    /** As text: EclipseLink binds an absent UUID as varchar. */
    private @Nullable String paper;

    private @Nullable String agency;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private String reason = "";

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** When both were told that its last day is near, and that it is behind. */
    @Column(name = "near_told_at")
    private @Nullable Instant nearToldAt;

    @Column(name = "over_told_at")
    private @Nullable Instant overToldAt;

    /**
     * Whom it is given by.
     *
     * @param account his account; null where he has none, and the person is known by what was typed
     */
    record Giver(@Nullable AccountName account, @Nullable RepresentedPerson person) {}

    /** @param agency whose desk is to decide; null when the one who is represented gives it himself, and it counts at once */
    record Terms(
            String scope,
            LocalDate from,
            LocalDate to,
            @Nullable AgencyCode agency) {}

    @SuppressWarnings("NullAway")
    protected Mandate() {}

    Mandate(
            Giver giver,
            AccountName representative,
            Terms terms,
            Optional<AttachmentId> paper,
            AccountName madeBy,
            Instant now) {
        this.id = UUID.randomUUID();
        this.state = terms.agency() == null ? MandateState.GIVEN : MandateState.WAITING;
        this.principal = giver.account() == null ? null : giver.account().value();
        this.person = giver.person();
        this.representative = representative.value();
        this.scope = terms.scope();
        this.firstDay = terms.from();
        this.lastDay = terms.to();
        this.paper = paper.map(AttachmentId::toString).orElse(null);
        this.agency = terms.agency() == null ? null : terms.agency().value();
        this.madeBy = madeBy.value();
        this.madeAt = now;
    }

    /** @param account the one of whom it is given by; where he had none, the one that stands for him from now on */
    void approve(AccountName account, AccountName by, Instant now) {
        decide(MandateState.GIVEN, by.value(), now);
        principal = account.value();
    }

    /** The desk ends it for him who cannot do so himself. */
    void end(String why, AccountName by, Instant now) {
        end(by, now);
        reason = why;
    }

    /** It came to nothing some time ago: nothing says any more who was to be represented. */
    void forgetPerson() {
        person = null;
    }

    void refuse(String why, AccountName by, Instant now) {
        decide(MandateState.REFUSED, by.value(), now);
        reason = why;
    }

    private void decide(MandateState to, String by, Instant now) {
        Refusal.unless(state == MandateState.WAITING, MandateReason.MANDATE_OVER);
        state = to;
        decidedBy = by;
        decidedAt = now;
    }

    /** From now on the one acts for the other no more. */
    void end(AccountName by, Instant now) {
        Refusal.unless(isOpen(), MandateReason.MANDATE_OVER);
        state = MandateState.ENDED;
        endedBy = by.value();
        endedAt = now;
    }

    /** Its last day is near: told once, and not of one that was made as short as that. */
    Optional<MandateEnds> nearlyOver(Instant now) {
        nearToldAt = now;
        LocalDate known = decidedAt == null ? OfficeDay.of(madeAt) : OfficeDay.of(decidedAt);
        boolean news = ChronoUnit.DAYS.between(known, lastDay) > ChronoUnit.DAYS.between(OfficeDay.of(now), lastDay);
        return news ? Optional.of(ends(false)) : Optional.empty();
    }

    /** Its last day is behind: told once. */
    MandateEnds over(Instant now) {
        overToldAt = now;
        return ends(true);
    }

    private MandateEnds ends(boolean over) {
        return new MandateEnds(id, principal().orElseThrow(), representative(), firstDay, lastDay, over);
    }

    boolean isOpen() {
        return state == MandateState.WAITING || state == MandateState.GIVEN;
    }

    /** Whether it is over by its days. */
    boolean isPast(LocalDate today) {
        return lastDay.isBefore(today);
    }

    boolean counts(LocalDate today) {
        return state == MandateState.GIVEN && !firstDay.isAfter(today) && !isPast(today);
    }

    boolean isOf(AccountName account) {
        return account.value().equals(principal) || representative.equals(account.value());
    }

    /** Whether it says the same, so that it was sent twice. */
    boolean says(Giver from, AccountName to, Terms terms) {
        RepresentedPerson stranger = from.person();
        return isOpen()
                && (stranger == null
                        ? from.account() != null
                                && from.account().equals(principal().orElse(null))
                        : person != null && person.is(stranger))
                && representative().equals(to)
                && scope.equals(terms.scope())
                && firstDay.equals(terms.from())
                && lastDay.equals(terms.to());
    }

    MandateChanged changed() {
        return new MandateChanged(
                id,
                state,
                principal().orElse(null),
                person,
                representative(),
                firstDay,
                lastDay,
                agency().orElse(null),
                reason);
    }

    UUID id() {
        return id;
    }

    MandateState state() {
        return state;
    }

    Optional<AccountName> principal() {
        return Optional.ofNullable(principal).map(AccountName::new);
    }

    /** Who gave it, where he has no account. */
    Optional<RepresentedPerson> person() {
        return Optional.ofNullable(person).filter(one -> !one.name().isEmpty());
    }

    AccountName representative() {
        return new AccountName(representative);
    }

    String scope() {
        return scope;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Optional<AttachmentId> paper() {
        return Optional.ofNullable(paper).map(UUID::fromString).map(AttachmentId::new);
    }

    Optional<AgencyCode> agency() {
        return Optional.ofNullable(agency).map(AgencyCode::new);
    }

    AccountName madeBy() {
        return new AccountName(madeBy);
    }

    Instant madeAt() {
        return madeAt;
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    String reason() {
        return reason;
    }

    Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
