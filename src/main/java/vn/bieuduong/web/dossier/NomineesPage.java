package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.identity.CurrentActor;

/** Danh sách đề nghị khen: who is on it; add, change, remove. */
@Named
@RequestScoped
public class NomineesPage {

    private final Drafts drafts;
    private final OpenDraft draft;
    private final CurrentActor actor;

    @Inject
    NomineesPage(Drafts drafts, OpenDraft draft, CurrentActor actor) {
        this.drafts = drafts;
        this.draft = draft;
        this.actor = actor;
    }

    public String remove(NomineeId nominee) {
        drafts.removeNominee(actor.get(), draft.id(), nominee);
        return OpenDraft.address("nominees", draft.id(), "nomineeRemoved");
    }

    /** The form's words for an award. */
    public String award(String id) {
        return draft.getView().procedure().awardForms().stream()
                .filter(form -> form.id().equals(id))
                .map(form -> form.name())
                .findFirst()
                .orElse("");
    }
}
