package vn.bieuduong.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AgencyCode;

/** Trang vinh danh: what is kept of somebody who was honoured, for the one page that says so; how much of it is said is not for it to know. */
@Entity
@Table(name = "published_honour")
class PublishedHonour {

    @Id
    private String code;

    private UUID matter;
    private int ordinal;
    private UUID nominee;

    @Enumerated(EnumType.STRING)
    private Honouree honouree;

    private String honorific;
    private String name;
    private String unit;
    private String village;
    private String commune;
    private String province;
    private String address;
    private String award;
    private String citation;
    private String agency;
    private String issuer;
    private String decision;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "card_sha256")
    private @Nullable String cardSha256;

    @Column(name = "card_size")
    private @Nullable Long cardSize;

    /** Not drawn before: somebody is at it, or it has failed. */
    @Column(name = "card_after")
    private Instant cardAfter;

    @SuppressWarnings("NullAway")
    protected PublishedHonour() {}

    @SuppressWarnings("NullAway")
    PublishedHonour(HonourCode code, Granted granted, MaskingTable table, Instant now) {
        PlaceWords places = table.places();
        this.code = code.value();
        this.matter = granted.matter();
        this.ordinal = granted.ordinal();
        this.nominee = granted.nominee();
        this.honouree = granted.honouree() == Honouree.PERSON
                ? table.person(granted.born(), granted.honorific() + " " + granted.position(), granted.decidedOn())
                : granted.honouree();
        this.honorific = granted.honorific();
        this.name = PersonalNumbers.removed(granted.name(), granted.born());
        this.unit = PersonalNumbers.removed(granted.unit(), granted.born());
        this.village = PersonalNumbers.removed(places.village(granted.address()), granted.born());
        this.commune = PersonalNumbers.removed(places.commune(granted.address()), granted.born());
        this.province = PersonalNumbers.removed(places.province(granted.address()), granted.born());
        this.address =
                honouree == Honouree.COLLECTIVE ? PersonalNumbers.removed(granted.address(), granted.born()) : "";
        this.award = granted.award();
        this.citation = PersonalNumbers.removed(granted.citation(), granted.born());
        this.agency = granted.agency().value();
        this.issuer = granted.issuer();
        this.decision = granted.decision();
        this.decidedOn = granted.decidedOn();
        this.cardAfter = now;
    }

    /** Người giám hộ đồng ý: from now on a child is shown as anybody is. */
    void agree(Instant now) {
        Refusal.unless(honouree == Honouree.MINOR, DisclosureReason.NO_CHILD);
        Refusal.unless(withdrawnAt == null, DisclosureReason.WITHDRAWN_ALREADY);
        agreedAt = now;
        noCard(now);
    }

    /** Rút trang: it says no more who was honoured. */
    void withdraw(Instant now) {
        Refusal.unless(withdrawnAt == null, DisclosureReason.WITHDRAWN_ALREADY);
        withdrawnAt = now;
        noCard(now);
    }

    /** It says no more what the card says. */
    private void noCard(Instant now) {
        cardSha256 = null;
        cardSize = null;
        cardAfter = now;
    }

    /** Somebody draws its card, or it could not be drawn: nobody else tries before then. */
    void cardAfter(Instant then) {
        cardAfter = then;
    }

    /** The card that says what the page said when it was drawn. */
    void card(StoredFile drawn) {
        cardSha256 = drawn.sha256().value();
        cardSize = drawn.size();
    }

    Optional<StoredFile> card() {
        return cardSha256 == null || cardSize == null
                ? Optional.empty()
                : Optional.of(new StoredFile(new Sha256(cardSha256), cardSize));
    }

    HonourCode code() {
        return new HonourCode(code);
    }

    UUID matter() {
        return matter;
    }

    int ordinal() {
        return ordinal;
    }

    UUID nominee() {
        return nominee;
    }

    AgencyCode agency() {
        return new AgencyCode(agency);
    }

    Honouree honouree() {
        return honouree;
    }

    boolean isAgreed() {
        return agreedAt != null;
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** All that may be said of it, and no more. */
    HonourShown shown(MaskingTable table) {
        boolean hidden = withdrawnAt != null;
        return new HonourShown(
                code(),
                honouree,
                hidden ? "" : named(mask(table, DisclosedField.NAME)),
                hidden ? "" : when(mask(table, DisclosedField.UNIT), unit),
                hidden ? "" : place(mask(table, DisclosedField.PLACE)),
                award,
                hidden ? "" : when(mask(table, DisclosedField.CITATION), citation),
                issuer,
                decision,
                decidedOn,
                !hidden && isSaid(mask(table, DisclosedField.CERTIFICATE)),
                hidden);
    }

    private Mask mask(MaskingTable table, DisclosedField field) {
        return table.mask(field, honouree, decidedOn);
    }

    private boolean isSaid(Mask mask) {
        return mask == Mask.FULL || mask == Mask.AGREED && isAgreed();
    }

    private String when(Mask mask, String text) {
        return isSaid(mask) ? text : "";
    }

    private String named(Mask mask) {
        return switch (mask) {
            case FULL -> (honorific + " " + name).strip();
            case INITIALS -> isAgreed() ? (honorific + " " + name).strip() : Initials.of(name);
            default -> "";
        };
    }

    private String place(Mask mask) {
        return switch (mask) {
            case ADDRESS -> address;
            case COMMUNE -> commune;
            case VILLAGE -> village;
            case PROVINCE -> province;
            default -> "";
        };
    }
}
