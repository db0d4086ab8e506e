package vn.bieuduong.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.attachment.AttachmentSummary;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;

/** Tin nhắn: what somebody wrote, and when the other side opened it. Its words never change. */
@Entity
@Table(name = "conversation_message")
class ConversationMessage {

    @Id
    private UUID id;

    @Column(name = "dossier_id")
    private UUID dossier;

    /** Its place in the conversation, from 1. */
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String author;

    @Column(name = "author_name")
    private String authorName;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway")
    protected ConversationMessage() {}

    ConversationMessage(
            UUID id, DossierId dossier, int ordinal, MessageKind kind, Actor author, String text, Instant now) {
        this.id = id;
        this.dossier = dossier.value();
        this.ordinal = ordinal;
        this.kind = kind;
        this.author = author.account().value();
        this.authorName = author.displayName();
        this.text = text;
        this.writtenAt = now;
    }

    /** The other side has it before its eyes; the first time counts. */
    void open(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    MessageKind kind() {
        return kind;
    }

    String author() {
        return author;
    }

    UUID dossier() {
        return dossier;
    }

    UUID id() {
        return id;
    }

    /** Whether one side may see its words: it wrote it, or has opened it. */
    boolean isOpenTo(boolean office) {
        return isOf(office) || readAt != null;
    }

    private boolean isOf(boolean office) {
        return office == (kind != MessageKind.OF_FILER);
    }

    /** As one side sees it: what the other wrote shows its words and files once it was opened. */
    ConversationView.Line seenBy(boolean office, List<AttachmentSummary> files) {
        boolean open = isOpenTo(office);
        return new ConversationView.Line(
                id,
                kind,
                isOf(office),
                authorName,
                writtenAt,
                open,
                open ? text : "",
                open ? files : List.of(),
                Optional.ofNullable(readAt));
    }
}
