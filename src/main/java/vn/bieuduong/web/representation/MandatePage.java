package vn.bieuduong.web.representation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.representation.MandateDeciding;
import vn.bieuduong.representation.MandateLine;
import vn.bieuduong.representation.Representing;
import vn.bieuduong.web.RequestParameters;

/** Một giấy uỷ quyền: how it stands, its end by either of the two, and the desk's answer. */
@Named
@RequestScoped
public class MandatePage {

    private final Representing door;
    private final MandateDeciding desk;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final UUID id;
    private @Nullable MandateLine one;
    private String reason = "";

    @Inject
    MandatePage(Representing door, MandateDeciding desk, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.desk = desk;
        this.actor = actor;
        this.ask = ask;
        id = ask.id();
    }

    public MandateLine getOne() {
        if (one == null) {
            one = door.one(actor.get(), id);
        }
        return one;
    }

    /** Whether he is one of the two, and not of the desk. */
    public boolean isOwn() {
        AccountName account = actor.get().account();
        return account.equals(getOne().principal().account())
                || account.equals(getOne().representative().account());
    }

    public String end() {
        door.end(actor.get(), id);
        return after("mandateEnded");
    }

    public String approve() {
        desk.approve(actor.get(), id);
        return after("mandateApproved");
    }

    public String endFor() {
        desk.endFor(actor.get(), id, reason);
        return after("mandateEnded");
    }

    public String refuse() {
        desk.refuse(actor.get(), id, reason);
        return after("mandateRefused");
    }

    private String after(String done) {
        return "/representation/show?faces-redirect=true&id=" + id + "&done=" + done;
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
