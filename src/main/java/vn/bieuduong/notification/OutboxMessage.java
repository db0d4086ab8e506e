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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "message_id")
    private String messageId;

    private @Nullable String account;
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
        this.account = letter.account();
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

    /** Somebody sends it now; should he vanish, it is free again at that moment. */
    void claim(Instant until) {
        notBefore = until;
    }

    /** A mail server has it. */
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

    /** Somebody has mended what was wrong. */
    void again(Instant now) {
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

    boolean isOf(String reader) {
        return reader.equals(account);
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

    Optional<Mail> mail() {
        return Optional.ofNullable(address)
                .map(to -> new Mail(
                        id,
                        messageId,
                        to,
                        language,
                        subject,
                        body,
                        Optional.ofNullable(dossier).map(UUID::fromString),
                        createdAt));
    }

    InboxLine inboxLine() {
        return new InboxLine(id, event, language, subject, body, page, createdAt, openedAt != null);
    }

    OutboxLine line() {
        return new OutboxLine(
                id,
                Optional.ofNullable(account),
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
                openedAt != null);
    }

    MessageState state() {
        if (address == null) {
            return MessageState.PORTAL_ONLY;
        }
        return sentAt != null ? MessageState.SENT : givenUpAt != null ? MessageState.GIVEN_UP : MessageState.WAITING;
    }
}
