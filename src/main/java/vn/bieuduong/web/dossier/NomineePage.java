package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.Drafts;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.NotFound;

/** Đối tượng đề nghị khen: one nominee of the four kinds, new or changed. */
@Named
@RequestScoped
public class NomineePage {

    private final Drafts drafts;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final @Nullable UUID nominee;
    private final NomineeInput input;

    @Inject
    NomineePage(Drafts drafts, OpenDraft draft, CurrentActor actor, Ask ask) {
        this.drafts = drafts;
        this.draft = draft;
        this.actor = actor;
        this.nominee = ask.uuid("item").orElse(null);
        this.input = new NomineeInput(nominee == null ? blank(kind(ask)) : known(nominee));
    }

    public String save() {
        drafts.putNominee(actor.get(), draft.id(), nominee, input.form());
        return OpenDraft.address("nominees", draft.id(), nominee == null ? "nomineeAdded" : "nomineeSaved");
    }

    public String saveAndAdd() {
        drafts.putNominee(actor.get(), draft.id(), nominee, input.form());
        return OpenDraft.address("nominee", draft.id(), "nomineeAdded") + "&kind=" + input.getKind();
    }

    private static NomineeType kind(Ask ask) {
        String kind = ask.needed("kind");
        return Arrays.stream(NomineeType.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such kind"));
    }

    private NomineeForm known(UUID id) {
        return draft.getView().nominees().stream()
                .filter(one -> one.id().equals(id))
                .map(NomineeView::form)
                .findFirst()
                .orElseThrow(() -> new NotFound("no such nominee"));
    }

    /** An empty form; when the procedure gives one award only, it is chosen already. */
    private NomineeForm blank(NomineeType kind) {
        List<AwardForm> awards = draft.getView().procedure().awardForms();
        String award = awards.size() == 1 ? awards.get(0).id() : "";
        return new NomineeForm(kind, "", "", null, "", "", "", "", "", 0, award, "");
    }

    public NomineeInput getInput() {
        return input;
    }

    public @Nullable UUID getNominee() {
        return nominee;
    }

    public boolean isPerson() {
        return input.getKind() == NomineeType.PERSON;
    }

    public boolean isHousehold() {
        return input.getKind() == NomineeType.HOUSEHOLD;
    }

    public boolean isCollective() {
        return input.getKind() == NomineeType.COLLECTIVE;
    }

    public boolean isEnterprise() {
        return input.getKind() == NomineeType.ENTERPRISE;
    }

    public List<SelectItem> getAwards() {
        return draft.getView().procedure().awardForms().stream()
                .map(form -> new SelectItem(form.id(), form.name()))
                .toList();
    }

    public List<SelectItem> getHonorifics() {
        return List.of(new SelectItem("", "–"), new SelectItem("Ông", "Ông"), new SelectItem("Bà", "Bà"));
    }
}
