package vn.bieuduong.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.notification.channel.Dispatch;
import vn.bieuduong.notification.channel.Enclosure;
import vn.bieuduong.notification.channel.Medium;
import vn.bieuduong.notification.channel.Trouble;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.id.AccountName;

/** Thư trong sổ gửi: what one recipient is told of one event; its Message-ID never changes. */
@Entity
@Table(name = "outbox_message")
class OutboxMessage {

    /** For so long it is tried; then it is given up, for somebody to look at. */
    static final Duration TRIED = Duration.ofHours(48);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));
    private static final int LONGEST_FAILURE = 500;

    /** What stands where a secret stood. */
    static final String HIDDEN = "…";

    /** No secret is good for longer. */
    static final Duration SECRETS_KEPT = Duration.ofHours(72);

    @Id
    private UUID id;

    /** Given by the database: later ones have greater numbers. */
    @Column(insertable = false, updatable = false)
    private long written;

    @Column(name = "message_id")
    private String messageId;

    private @Nullable String account;

    @Enumerated(EnumType.STRING)
    private Medium medium = Medium.MAIL;

    private @Nullable String address;
    private String event;
    private String matter;

    @Column(name = "dossier_id")
    private @Nullable String dossier; // as text: EclipseLink binds an absent UUID as varchar

    private String language;
    private String subject;
    private String body;
    private String page;
    private @Nullable String secret;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "tried_since")
    private Instant triedSince;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "enclosed_name")
    private @Nullable String enclosedName;

    @Column(name = "enclosed_sha256")
    private @Nullable String enclosedSha256;

    @Column(name = "enclosed_size")
    private @Nullable Long enclosedSize;

    private int attempts;

    @Enumerated(EnumType.STRING)
    private Trouble trouble = Trouble.NONE;

    private String failure = "";

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "given_up_at")
    private @Nullable Instant givenUpAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @SuppressWarnings("NullAway")
    protected OutboxMessage() {}

    /** @param host what its Message-ID ends in */
    OutboxMessage(UUID id, Letter letter, String host, Instant now) {
        this.id = id;
        this.messageId = "<" + id + "@" + host + ">";
        this.account = letter.account() == null ? null : letter.account().value();
        this.address = letter.address();
        this.event = letter.event();
        this.matter = letter.matter();
        this.dossier = letter.dossier().map(UUID::toString).orElse(null);
        this.language = letter.language().getLanguage();
        this.subject = letter.subject();
        this.body = letter.body();
        this.page = letter.page();
        this.secret = letter.secret();
        this.createdAt = now;
        this.triedSince = now;
        this.notBefore = now;
    }

    /** What is to go with it is not there yet: for so long it waits, and then goes without. */
    void awaits(Duration most) {
        notBefore = createdAt.plus(most);
    }

    /** What it waited for goes with it. */
    void enclose(Enclosure enclosure, Instant now) {
        enclosedName = enclosure.name();
        enclosedSha256 = enclosure.file().sha256().value();
        enclosedSize = enclosure.file().size();
        notBefore = now;
    }

    private Optional<Enclosure> enclosure() {
        return enclosedName == null || enclosedSha256 == null || enclosedSize == null
                ? Optional.empty()
                : Optional.of(new Enclosure(enclosedName, new StoredFile(new Sha256(enclosedSha256), enclosedSize)));
    }

    /** The same news as a short message to a telephone. */
    OutboxMessage(UUID id, Letter letter, Medium medium, String number, String text, String host, Instant now) {
        this(id, letter, host, now);
        this.medium = medium;
        this.address = number;
        this.body = text;
    }

    /** Somebody sends it now; should he vanish, it is free again at that moment. */
    void claim(Instant until) {
        notBefore = until;
    }

    /** Whoever takes messages has it. */
    void taken(Instant now) {
        if (sentAt == null) {
            attempts++;
            sentAt = now;
            givenUpAt = null;
            trouble = Trouble.NONE;
            failure = "";
            forgetSecret();
        }
    }

    /** What opened something to its reader alone is not kept beside it. */
    private void forgetSecret() {
        if (secret != null) {
            body = body.replace(secret, HIDDEN);
            page = page.replace(secret, HIDDEN);
            address = secret.equals(address) ? HIDDEN : address;
            secret = null;
        }
    }

    /** It was not taken: tried again after a pause that grows, or given up. */
    void failed(Trouble why, String words, Instant now) {
        if (sentAt != null) {
            return; // another node was slower than its claim, and sent it after all
        }
        trouble = why;
        failure = words.substring(0, Math.min(words.length(), LONGEST_FAILURE));
        if (why == Trouble.AWAY) {
            notBefore = now; // nothing is wrong with this one: whoever sends waits for the server
        } else {
            attempts++;
            notBefore = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
        }
        if (why == Trouble.REFUSED || why == Trouble.MALFORMED || !now.isBefore(triedSince.plus(TRIED))) {
            givenUpAt = now;
        }
    }

    /**
     * It came back: it was taken and never reached anybody.
     *
     * @return false when it was not known as taken, or has come back already
     */
    boolean returned(String words, Instant now) {
        if (sentAt == null) {
            return false;
        }
        sentAt = null;
        givenUpAt = now;
        trouble = Trouble.BOUNCED;
        failure = words.substring(0, Math.min(words.length(), LONGEST_FAILURE));
        return true;
    }

    /** Whether it was given up because of where it was to go. */
    boolean isAddressWrong() {
        return givenUpAt != null
                && (trouble == Trouble.BOUNCED || trouble == Trouble.REFUSED || trouble == Trouble.MALFORMED);
    }

    /** Whether it could be sent once more: nothing that only its reader was to see has been taken out of it. */
    boolean isWhole() {
        return address != null && !address.equals(HIDDEN) && !page.contains(HIDDEN);
    }

    boolean goesTo(String to) {
        return to.equals(address);
    }

    /** Whether something could be sent there at all. */
    boolean takes(String to) {
        return to.matches(
                medium == Medium.MAIL ? "[^@\\s\\p{Cntrl}<>,;]+@[^@\\s\\p{Cntrl}<>,;]+" : "\\+?[\\d .]{9,15}");
    }

    /** Somebody has mended what was wrong, perhaps the address. */
    void again(String to, Instant now) {
        address = to;
        sentAt = null;
        givenUpAt = null;
        attempts = 0;
        triedSince = now;
        notBefore = now;
    }

    void opened(Instant now) {
        if (openedAt == null) {
            openedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    boolean isOf(AccountName reader) {
        return reader.value().equals(account) && medium == Medium.MAIL;
    }

    boolean isTaken() {
        return sentAt != null;
    }

    /** When it was known to have reached somebody: taken by a mail server or opened in the portal, whichever came first. */
    Optional<Instant> reachedAt() {
        if (sentAt == null || (openedAt != null && openedAt.isBefore(sentAt))) {
            return Optional.ofNullable(openedAt);
        }
        return Optional.of(sentAt);
    }

    Optional<Dispatch> dispatch() {
        return Optional.ofNullable(address)
                .map(to -> new Dispatch(
                        id,
                        messageId,
                        to,
                        language,
                        subject,
                        body,
                        Optional.ofNullable(dossier).map(UUID::fromString),
                        enclosure(),
                        createdAt));
    }

    Optional<AccountName> account() {
        return Optional.ofNullable(account).map(AccountName::new);
    }

    /** @param readers those who have accounts, by account */
    ToldLine toldLine(Map<AccountName, Told.Reader> readers) {
        Optional<Told.Reader> reader = account().map(readers::get);
        return new ToldLine(
                createdAt,
                event,
                language,
                subject,
                reader.map(Told.Reader::name),
                medium.name(),
                Optional.ofNullable(address).map(ToldLine::hidden),
                reader.filter(Told.Reader::ofOffice).isPresent(),
                reader.filter(Told.Reader::signsIn).isPresent(),
                state(),
                Optional.ofNullable(sentAt),
                Optional.ofNullable(openedAt));
    }

    InboxLine inboxLine() {
        return new InboxLine(id, event, language, subject, body, page, createdAt, openedAt != null);
    }

    OutboxLine line() {
        return new OutboxLine(
                id,
                account(),
                medium.name(),
                Optional.ofNullable(address),
                event,
                language,
                subject,
                body,
                state(),
                trouble.name(),
                failure,
                attempts,
                createdAt,
                sentAt != null ? sentAt : givenUpAt != null ? givenUpAt : notBefore,
                openedAt != null,
                isWhole());
    }

    String matter() {
        return matter;
    }

    MessageState state() {
        if (address == null) {
            return MessageState.PORTAL_ONLY;
        }
        return sentAt != null ? MessageState.SENT : givenUpAt != null ? MessageState.GIVEN_UP : MessageState.WAITING;
    }
}
