package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.processing.handling.AfterFiling;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.answering.Uploads;

/** Sửa giấy tờ đã nộp: the papers that the applicant adds and takes off until reception begins, without filing anew. */
@Named
@RequestScoped
public class CorrectPapersPage {

    private final AfterFiling door;
    private final ShowPage page;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Uploads uploads;
    private final DossierId id;
    private @Nullable List<Part> files;

    @Inject
    CorrectPapersPage(AfterFiling door, ShowPage page, CurrentActor actor, RequestParameters ask, Uploads uploads) {
        this.door = door;
        this.page = page;
        this.actor = actor;
        this.ask = ask;
        this.uploads = uploads;
        id = page.getView().id();
    }

    public boolean isPossible() {
        return door.isCorrectable(actor.get(), id);
    }

    public String attach() {
        Component component = page.getView().procedure().component(ask.needed("component"));
        List<Finding> refused = uploads.each(
                "file",
                files,
                component,
                (name, content) -> door.attach(actor.get(), id, component.id(), name, content));
        page.reread();
        Refusal.ifAny(refused);
        return OpenDraft.address("correct-papers", id, "attached");
    }

    public String detach(PaperView paper) {
        door.detach(actor.get(), id, paper);
        return OpenDraft.address("correct-papers", id, "detached");
    }

    public @Nullable List<Part> getFiles() {
        return null;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }
}
