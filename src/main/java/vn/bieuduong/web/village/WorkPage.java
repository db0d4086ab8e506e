package vn.bieuduong.web.village;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.WrittenAs;
import vn.bieuduong.village.RemarkKind;
import vn.bieuduong.village.VillageReason;
import vn.bieuduong.village.VillageWorking;
import vn.bieuduong.village.WorkView;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.dossier.OpenDraft;

/** Việc của thôn trước khi nộp: what is done, what comes next; the list is posted here and the board photographed. */
@Named
@RequestScoped
public class WorkPage {

    private final VillageWorking working;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable WorkView view;
    private @Nullable String board;
    private @Nullable Part photo;

    @Inject
    WorkPage(VillageWorking working, OpenDraft draft, CurrentActor actor, RequestParameters ask) {
        this.working = working;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
    }

    public WorkView getView() {
        if (view == null) {
            view = working.view(actor.get(), draft.id());
        }
        return view;
    }

    /** The component under which the minutes are written and signed in the portal; "" where it is not. */
    public String getMinutes() {
        return draft.isAtDesk() || !draft.getView().unit()
                ? ""
                : draft.getView().procedure().components().stream()
                        .filter(one -> one.writtenAs() == WrittenAs.MINUTES)
                        .map(Component::id)
                        .findFirst()
                        .orElse("");
    }

    public String post() {
        working.post(actor.get(), draft.id(), getBoard());
        return address("work", draft.id(), "villagePosted");
    }

    public String photograph() {
        Part brought = photo;
        if (brought == null || brought.getSize() == 0) {
            throw new Refusal(List.of(Finding.on("photo", VillageReason.PHOTO_MISSING)));
        }
        try (InputStream in = brought.getInputStream()) {
            working.photograph(
                    actor.get(), draft.id(), in, Objects.requireNonNullElse(brought.getSubmittedFileName(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return address("work", draft.id(), "villagePhotographed");
    }

    static String address(String page, DossierId id, String done) {
        return "/village/" + page + "?faces-redirect=true&id=" + id.value() + (done.isEmpty() ? "" : "&done=" + done);
    }

    /** What still keeps it from being filed, in words. */
    public List<String> getMissing() {
        return getView().missing().stream()
                .map(one -> Texts.of(one, Language.current()))
                .toList();
    }

    public long getAgreeing() {
        return getView().said(RemarkKind.AGREE);
    }

    public long getObjecting() {
        return getView().said(RemarkKind.OBJECT);
    }

    public long getOthers() {
        return getView().said(RemarkKind.OTHER);
    }

    public long getOpen() {
        return getView().open();
    }

    /** Whether something was sent in vain, so that what was refused is seen. */
    public boolean isRefused() {
        return ask.isSent();
    }

    /** The endings of pictures that are taken. */
    public String getPictures() {
        return String.join(" ", VillageWorking.PICTURES);
    }

    /** At first where it hung before. */
    public String getBoard() {
        return board == null ? getView().board() : board;
    }

    public void setBoard(@Nullable String board) {
        this.board = board;
    }

    public @Nullable Part getPhoto() {
        return photo;
    }

    public void setPhoto(@Nullable Part photo) {
        this.photo = photo;
    }
}
