package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.registration.ApplicationState;
import vn.bieuduong.registration.DeletionLine;
import vn.bieuduong.registration.Deletions;
import vn.bieuduong.web.RequestParameters;

/** Đề nghị xoá tài khoản: the administrator's queue, and one of it with what is kept and the two answers. */
@Named
@RequestScoped
public class DeletionsPage {

    private final Deletions door;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable List<DeletionLine> lines;
    private @Nullable DeletionLine one;
    private String reason = "";

    @Inject
    DeletionsPage(Deletions door, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.actor = actor;
        this.ask = ask;
    }

    public ApplicationState getState() {
        return ask.text("state")
                .flatMap(asked -> Arrays.stream(ApplicationState.values())
                        .filter(state -> state.name().equals(asked))
                        .findFirst())
                .orElse(ApplicationState.WAITING);
    }

    public List<ApplicationState> getStates() {
        return List.of(ApplicationState.values());
    }

    public List<DeletionLine> getLines() {
        if (lines == null) {
            lines = door.find(actor.get(), getState());
        }
        return lines;
    }

    public DeletionLine getOne() {
        if (one == null) {
            one = door.one(actor.get(), ask.id());
        }
        return one;
    }

    /** Numbers of dossiers that the office still works on. */
    public List<String> getOpenDossiers() {
        return door.openDossiers(actor.get(), ask.id());
    }

    public String carryOut() {
        door.carryOut(actor.get(), ask.id());
        return "/registration/deletion?faces-redirect=true&id=" + ask.id() + "&done=deletionCarriedOut";
    }

    public String refuse() {
        door.refuse(actor.get(), ask.id(), reason);
        return "/registration/deletion?faces-redirect=true&id=" + ask.id() + "&done=deletionRefused";
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
