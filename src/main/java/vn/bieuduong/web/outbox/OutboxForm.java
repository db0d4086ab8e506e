package vn.bieuduong.web.outbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.notification.OutboxKeeping;
import vn.bieuduong.notification.OutboxLine;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Một thông báo đã gửi: what was in its way; sent again, to a mended address if need be, and nothing else. */
@Named
@RequestScoped
public class OutboxForm {

    private final OutboxKeeping keeping;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable OutboxLine line;
    private @Nullable String to;

    @Inject
    OutboxForm(OutboxKeeping keeping, CurrentActor actor, RequestParameters ask) {
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
    }

    public OutboxLine getLine() {
        OutboxLine shown = line;
        if (shown == null) {
            shown = keeping.one(actor.get(), ask.id()).orElseThrow(() -> new NotFound("no such message"));
            line = shown;
        }
        return shown;
    }

    /** Where it goes: once the account has another address, there; until something else is typed. */
    public String getTo() {
        return to == null ? keeping.addressNow(getLine()) : to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to.strip();
    }

    public String send() {
        keeping.resend(actor.get(), ask.id(), getTo());
        return "/administration/message?faces-redirect=true&id=" + ask.id() + "&done=messageResent";
    }
}
