package vn.bieuduong.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.bieuduong.attachment.AttachmentId;

/** Tệp của một tin nhắn: which uploaded file goes with which message. */
@Entity
@Table(name = "conversation_file")
class ConversationFile {

    @Id
    @Column(name = "attachment_id")
    private UUID attachment;

    @Column(name = "message_id")
    private UUID message;

    @SuppressWarnings("NullAway")
    protected ConversationFile() {}

    ConversationFile(AttachmentId attachment, UUID message) {
        this.attachment = attachment.value();
        this.message = message;
    }

    AttachmentId attachment() {
        return new AttachmentId(attachment);
    }

    UUID message() {
        return message;
    }
}
