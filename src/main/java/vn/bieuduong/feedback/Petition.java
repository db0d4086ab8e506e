package vn.bieuduong.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.platform.Refusal;

/** Phản ánh, kiến nghị: what somebody wrote to the office, and what became of it. */
@Entity
class Petition {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long written;

    @Version
    private int version;

    private String code;

    @Column(name = "sent_hash")
    private String sentHash;

    @Enumerated(EnumType.STRING)
    private PetitionKind kind;

    @Enumerated(EnumType.STRING)
    private PetitionState state;

    private String text;

    @Column(name = "dossier_number")
    private String dossier;

    private String name;
    private String email;
    private String phone;
    private String language;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** What the office owes next, and by when; null while it owes nothing. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    private String question = "";
    private String reply = "";
    private String answer = "";

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "handled_by")
    private String handledBy = "";

    @Column(name = "public_text")
    private String publicText = "";

    @Column(name = "public_answer")
    private String publicAnswer = "";

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway")
    protected Petition() {}

    Petition(String sentHash, String code, PetitionForm form, Locale language, Instant due, Instant now) {
        this.id = UUID.randomUUID();
        this.sentHash = sentHash;
        this.code = code;
        this.kind = Objects.requireNonNull(form.kind());
        this.state = PetitionState.OPEN;
        this.text = form.text();
        this.dossier = form.dossier();
        this.name = form.name();
        this.email = form.email();
        this.phone = form.phone();
        this.language = language.getLanguage();
        this.receivedAt = now;
        this.dueAt = due;
    }

    /** Hỏi thêm: until its writer has said more, no time runs. */
    PetitionHandled ask(Actor officer, String asked) {
        mustBe(PetitionState.OPEN);
        state = PetitionState.ASKED;
        question = asked;
        reply = "";
        dueAt = null;
        handledBy = officer.displayName();
        return new PetitionHandled(id);
    }

    /** Its writer says more; the time for the answer counts anew. */
    void add(String more, Instant due) {
        Refusal.unless(state == PetitionState.ASKED, FeedbackReason.NOT_ASKED);
        state = PetitionState.OPEN;
        reply = more;
        dueAt = due;
    }

    PetitionHandled answer(Actor officer, String said, Instant publishDue, Instant now) {
        mustBe(PetitionState.OPEN);
        end(PetitionState.ANSWERED, officer, said, now);
        dueAt = publishDue;
        return new PetitionHandled(id);
    }

    /** Không thụ lý: with the reason as its answer. */
    PetitionHandled refuse(Actor officer, String reason, Instant now) {
        mustBe(PetitionState.OPEN);
        end(PetitionState.REFUSED, officer, reason, now);
        return new PetitionHandled(id);
    }

    private void end(PetitionState how, Actor officer, String said, Instant now) {
        state = how;
        answer = said;
        answeredAt = now;
        dueAt = null;
        handledBy = officer.displayName();
    }

    /** Công khai: in words that name nobody. */
    void publish(String asked, String answered, Instant now) {
        mustBe(PetitionState.ANSWERED);
        state = PetitionState.PUBLISHED;
        publicText = asked;
        publicAnswer = answered;
        publishedAt = now;
        dueAt = null;
    }

    void withhold() {
        mustBe(PetitionState.ANSWERED);
        state = PetitionState.WITHHELD;
        dueAt = null;
    }

    private void mustBe(PetitionState needed) {
        Refusal.unless(state == needed, FeedbackReason.HANDLED_ALREADY);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    PetitionView view(Instant now) {
        return new PetitionView(
                id,
                code,
                kind,
                state,
                text,
                dossier,
                name,
                email,
                phone,
                Locale.forLanguageTag(language),
                receivedAt,
                Optional.ofNullable(dueAt),
                dueAt != null && dueAt.isBefore(now),
                question,
                reply,
                answer,
                Optional.ofNullable(answeredAt),
                handledBy);
    }

    PublishedAnswer published() {
        return new PublishedAnswer(kind, publicText, publicAnswer, Objects.requireNonNull(publishedAt));
    }
}
