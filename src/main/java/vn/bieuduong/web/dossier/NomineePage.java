package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.nominee.KnownNominees;
import vn.bieuduong.dossier.nominee.NomineeTable;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.answering.OpenField;
import vn.bieuduong.web.keeping.KeptForms;

/** Đối tượng đề nghị khen: one nominee of the four kinds, new or changed. */
@Named
@RequestScoped
public class NomineePage {

    private final Drafts drafts;
    private final NomineeTable table;
    private final KnownNominees known;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final KeptForms keeping;
    private final @Nullable NomineeId nominee;
    private final @Nullable NomineeForm there;
    private final NomineeInput input;
    private final NomineeQuestions own;
    private final List<OpenField> questions;
    private @Nullable List<KnownNominees.Known> found;

    @Inject
    NomineePage(
            Drafts drafts,
            NomineeTable table,
            KnownNominees known,
            OpenDraft draft,
            CurrentActor actor,
            RequestParameters ask,
            KeptForms keeping) {
        this.drafts = drafts;
        this.table = table;
        this.known = known;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
        this.keeping = keeping;
        this.nominee = ask.uuid("item").map(NomineeId::new).orElse(null);
        this.there = nominee == null ? null : kept(nominee);
        // a form that is sent keeps its words, also when the nominee was taken off in another window meanwhile
        this.input = new NomineeInput(there == null ? blank(kind(ask)) : there);
        this.own = draft.getView().nomineeQuestions();
        this.questions = OpenField.of(
                own,
                input.getKind(),
                draft.getView().procedure(),
                there == null ? Map.of() : own.shown(there).fields());
    }

    public String save() {
        put();
        return OpenDraft.address("nominees", draft.id(), there == null ? "nomineeAdded" : "nomineeSaved");
    }

    public String saveAndAdd() {
        put();
        return OpenDraft.address("nominee", draft.id(), "nomineeAdded") + "&kind=" + input.getKind();
    }

    private void put() {
        boolean again = there == null && ask.text("again").isPresent();
        drafts.putNominee(actor.get(), draft.id(), again ? null : nominee, form(), shown());
    }

    private NomineeForm form() {
        Map<String, String> fields = input.form().fields();
        fields.putAll(OpenField.typed(questions));
        return NomineeForm.of(input.getKind(), fields);
    }

    private Shown shown() {
        return Shown.read(ask.text("shown").orElse(""));
    }

    /** For the form to bring back: what it showed when it was opened. */
    public String getShown() {
        if (there == null) {
            return "";
        }
        Map<String, String> now = own.shown(there).fields();
        return (ask.isSent()
                        ? shown().afterRefusal(form().fields(), now)
                        : keeping.own("nominee").orElseGet(() -> Shown.of(now)))
                .text();
    }

    /** Whether the nominee was taken off while the form was open; sent again, it adds one. */
    public boolean isGone() {
        return nominee != null && there == null;
    }

    private static NomineeType kind(RequestParameters ask) {
        String kind = ask.needed("kind");
        return Arrays.stream(NomineeType.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such kind"));
    }

    private @Nullable NomineeForm kept(NomineeId id) {
        Optional<NomineeForm> kept = table.find(actor.get(), draft.id(), id).map(NomineeView::form);
        if (kept.isEmpty() && !ask.isSent()) {
            throw new NotFound("no such nominee");
        }
        return kept.orElse(null);
    }

    /** An empty form; when the procedure gives one award only, it is chosen already. */
    private NomineeForm blank(NomineeType kind) {
        List<AwardForm> awards = draft.getView().procedure().awardForms();
        String award = awards.size() == 1 ? awards.get(0).id() : "";
        return ask.text("like")
                .flatMap(key -> known.form(actor.get(), draft.id(), kind, key))
                .orElse(NomineeForm.empty(kind))
                .answering(Map.of())
                .with("awardForm", award);
    }

    /** By whom an empty form may be filled in. */
    public List<KnownNominees.Known> getKnown() {
        if (found == null) {
            found = known.find(actor.get(), draft.id(), input.getKind(), getSearched());
        }
        return found;
    }

    public String getSearched() {
        return ask.text("q").orElse("");
    }

    public NomineeInput getInput() {
        return input;
    }

    /** What the procedure asks of a nominee of this kind. */
    public List<OpenField> getQuestions() {
        return questions;
    }

    public @Nullable NomineeId getNominee() {
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
        return OpenField.honorifics(there == null ? "" : there.honorific());
    }
}
