package vn.bieuduong.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;

/** Cuộc trao đổi về một hồ sơ: whether the filer waits for an answer, and since when. There is none before somebody writes. */
@Entity
class Conversation {

    @Id
    @Column(name = "dossier_id")
    private UUID dossier;

    @Version
    private int version;

    private int messages;
    private int unanswered;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    @SuppressWarnings("NullAway")
    protected Conversation() {}

    Conversation(DossierId dossier) {
        this.dossier = dossier.value();
    }

    /** Counts a message; one of the filer's waits from now on, one to him answers all that wait. */
    void add(MessageKind kind, Instant now) {
        messages++;
        switch (kind) {
            case OF_FILER -> {
                unanswered++;
                waitingSince = waitingSince == null ? now : waitingSince;
            }
            case OF_OFFICE -> settle();
            case NOTE -> {
                // nobody waits for it
            }
        }
    }

    /** What waits needs no answer. */
    void settle() {
        unanswered = 0;
        waitingSince = null;
    }

    int messages() {
        return messages;
    }

    int unanswered() {
        return unanswered;
    }
}
