package vn.bieuduong.web.consolidation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.consolidation.SendingUp;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.dossier.OpenDraft;

/** Gửi lên đơn vị cấp trên: which unit, for which year, and what is missing before. */
@Named
@RequestScoped
public class SendPage {

    private final SendingUp door;
    private final CurrentActor actor;
    private final Words words;
    private final DossierId id;
    private final List<SendingUp.Recipient> recipients;
    private String recipient;
    private @Nullable Integer year;

    @Inject
    SendPage(SendingUp door, CurrentActor actor, Words words, OpenDraft draft, RequestParameters ask) {
        this.door = door;
        this.actor = actor;
        this.words = words;
        id = draft.id();
        recipients = door.recipients(actor.get(), id);
        recipient = recipients.size() == 1 ? recipients.getFirst().key() : "";
        year = door.thisYear();
    }

    public boolean isPossible() {
        return !recipients.isEmpty();
    }

    public List<SelectItem> getRecipients() {
        return recipients.stream()
                .map(one -> new SelectItem(
                        one.key(), one.ownUnit() ? words.say("listSend.forUnit", one.name()) : one.name()))
                .toList();
    }

    /** What keeps it from being sent, in words. */
    public List<String> getMissing() {
        return door.missing(actor.get(), id).stream()
                .map(one -> Texts.of(one, Language.current()))
                .toList();
    }

    public String send() {
        door.send(actor.get(), id, recipient, year == null ? 0 : year);
        return "/consolidation/sent?faces-redirect=true&id=" + id.value() + "&done=listSent";
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient == null ? "" : recipient;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }
}
