package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.notification.Inbox;
import vn.bieuduong.notification.InboxLine;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Thông báo: what somebody was told; a message he opens counts as told. */
@Named
@RequestScoped
public class InboxPage {

    private final Inbox inbox;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private @Nullable List<InboxLine> lines;

    @Inject
    InboxPage(Inbox inbox, CurrentActor actor, RequestParameters ask, Words words) {
        this.inbox = inbox;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
    }

    public List<InboxLine> getLines() {
        if (lines == null) {
            lines = inbox.of(actor.get());
        }
        return lines;
    }

    public long getUnread() {
        return getLines().stream().filter(line -> !line.opened()).count();
    }

    /** Whether messages go to an e-mail address of his besides. */
    public String getTold() {
        return inbox.addressOf(actor.get())
                .map(address -> words.say("inbox.lead.mail", address))
                .orElseGet(() -> words.maybe("inbox.lead"));
    }

    /** His e-mail address, when mail to it comes back; "" otherwise. */
    public String getFailing() {
        return inbox.failing(actor.get()).orElse("");
    }

    /** The one that was opened: its words are shown to nobody who did not open it. */
    public @Nullable InboxLine getShown() {
        return ask.uuid("id")
                .flatMap(id -> getLines().stream()
                        .filter(line -> line.id().equals(id) && line.opened())
                        .findFirst())
                .orElse(null);
    }

    public String open(UUID id) {
        InboxLine line = inbox.open(actor.get(), id).orElseThrow(() -> new NotFound("which message"));
        return "/account/inbox?faces-redirect=true&id=" + line.id();
    }

    public String openAll() {
        inbox.openAll(actor.get());
        return "/account/inbox?faces-redirect=true";
    }
}
