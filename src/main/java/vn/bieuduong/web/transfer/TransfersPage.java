package vn.bieuduong.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.transfer.TransferDeciding;
import vn.bieuduong.transfer.TransferLine;
import vn.bieuduong.transfer.Transferring;
import vn.bieuduong.web.RequestParameters;

/** Các lần chuyển giao: those that wait for the desk, those that wait for the reader's answer, those of one dossier. */
@Named
@RequestScoped
public class TransfersPage {

    private final Transferring door;
    private final TransferDeciding desk;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable List<TransferLine> queue;
    private @Nullable List<TransferLine> offered;
    private @Nullable List<TransferLine> history;

    @Inject
    TransfersPage(Transferring door, TransferDeciding desk, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.desk = desk;
        this.actor = actor;
        this.ask = ask;
    }

    /** Whether the reader decides on any for the office. */
    public boolean isDeciding() {
        return desk.isDeciding(actor.get());
    }

    /** Those he decides on, longest waiting first. */
    public List<TransferLine> getQueue() {
        if (queue == null) {
            queue = desk.queue(actor.get());
        }
        return queue;
    }

    /** Those offered to him, or to a unit he files for. */
    public List<TransferLine> getOffered() {
        if (offered == null) {
            offered = door.waitingFor(actor.get());
        }
        return offered;
    }

    /** Those of the dossier the page is about, newest first; the page has checked that its reader sees it. */
    public List<TransferLine> getHistory() {
        if (history == null) {
            history = door.of(actor.get(), new DossierId(ask.id()));
        }
        return history;
    }

    /** Whether one of them is not over. */
    public @Nullable TransferLine getOpen() {
        return getHistory().stream()
                .filter(one -> one.state().isOpen())
                .findFirst()
                .orElse(null);
    }
}
