package vn.bieuduong.web.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.conversation.Conversing;
import vn.bieuduong.conversation.WaitingConversation;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;

/** Tin nhắn chưa trả lời: the dossiers of the office in which a filer waits for an answer. */
@Named
@RequestScoped
public class WaitingPage {

    private final Conversing conversing;
    private final CurrentActor actor;
    private @Nullable List<WaitingConversation> lines;

    @Inject
    WaitingPage(Conversing conversing, CurrentActor actor) {
        this.conversing = conversing;
        this.actor = actor;
    }

    /** Longest waiting first. */
    public List<WaitingConversation> getLines() {
        if (lines == null) {
            lines = conversing.waiting(actor.get());
        }
        return lines;
    }

    /** How many messages of a dossier wait, for lists of dossiers. */
    public int of(DossierId dossier) {
        return getLines().stream()
                .filter(line -> line.dossier().equals(dossier))
                .mapToInt(WaitingConversation::unanswered)
                .findFirst()
                .orElse(0);
    }
}
