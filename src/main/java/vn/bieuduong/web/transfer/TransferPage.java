package vn.bieuduong.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.transfer.TransferDeciding;
import vn.bieuduong.transfer.TransferLine;
import vn.bieuduong.transfer.TransferState;
import vn.bieuduong.transfer.Transferring;
import vn.bieuduong.web.RequestParameters;

/** Một lần chuyển giao: how it stands, and what the reader may do about it: the other side, whoever asked, the desk. */
@Named
@RequestScoped
public class TransferPage {

    private final Transferring door;
    private final TransferDeciding desk;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final UUID id;
    private @Nullable TransferLine one;
    private String reason = "";

    @Inject
    TransferPage(Transferring door, TransferDeciding desk, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.desk = desk;
        this.actor = actor;
        this.ask = ask;
        id = ask.id();
    }

    public TransferLine getOne() {
        if (one == null) {
            one = door.one(actor.get(), id);
        }
        return one;
    }

    /** Whether the reader is of the office and came from its queue. */
    public boolean isOfDesk() {
        return desk.isDeciding(actor.get());
    }

    public String accept() {
        door.accept(actor.get(), id);
        return after(door.one(actor.get(), id).state() == TransferState.DONE ? "transferDone" : "transferAccepted");
    }

    public String refuse() {
        door.refuse(actor.get(), id, reason);
        return after("transferRefused");
    }

    public String withdraw() {
        door.withdraw(actor.get(), id, reason);
        return after("transferWithdrawn");
    }

    public String approve() {
        desk.approve(actor.get(), id);
        return after("transferDone");
    }

    public String reject() {
        desk.reject(actor.get(), id, reason);
        return after("transferRejected");
    }

    private String after(String done) {
        return "/transfer/show?faces-redirect=true&id=" + id + "&done=" + done;
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    /** How its state looks. */
    public String look(TransferState state) {
        return switch (state) {
            case DONE -> "good";
            case ASKED, ACCEPTED -> "warn";
            case REFUSED, REJECTED, WITHDRAWN -> "bad";
        };
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
