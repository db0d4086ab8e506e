package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.NomineePapers;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.answering.Uploads;

/** Giấy tờ: what the procedure asks for, what is attached, and what was found about each file. */
@Named
@RequestScoped
public class PapersPage {

    private final Drafts drafts;
    private final NomineePapers nomineePapers;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Uploads uploads;
    private @Nullable List<Part> files;

    @Inject
    PapersPage(
            Drafts drafts,
            NomineePapers nomineePapers,
            OpenDraft draft,
            CurrentActor actor,
            RequestParameters ask,
            Uploads uploads) {
        this.drafts = drafts;
        this.nomineePapers = nomineePapers;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
        this.uploads = uploads;
    }

    public String attach() {
        Component component = draft.getView().procedure().component(ask.needed("component"));
        List<Finding> refused = uploads.each(
                "file",
                files,
                component,
                (name, content) -> drafts.attach(actor.get(), draft.id(), component.id(), name, content));
        draft.reread();
        Refusal.ifAny(refused);
        return OpenDraft.address("papers", draft.id(), "attached");
    }

    public String detach(PaperId paper) {
        drafts.detach(actor.get(), draft.id(), paper);
        return OpenDraft.address("papers", draft.id(), "detached");
    }

    /** Every nominee stands in this file. */
    public String sayAll(PaperId paper) {
        nomineePapers.sayAll(actor.get(), draft.id(), paper);
        return OpenDraft.address("papers", draft.id(), "paperSaid");
    }

    /** Whether the portal writes it from what is typed. */
    public boolean isWrittenHere(Component part) {
        return part.writtenAs() != null && draft.getView().unit();
    }

    public @Nullable List<Part> getFiles() {
        return null;
    }

    public void setFiles(@Nullable List<Part> files) {
        this.files = files;
    }
}
