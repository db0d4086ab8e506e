package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.keeping.KeptForms;

/** Bổ sung hồ sơ: the papers that are asked for, the fields that are open to be put right, and the answer. */
@Named
@RequestScoped
public class SupplementPage {

    private final Filing filing;
    private final Drafts drafts;
    private final ShowPage page;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final KeptForms keeping;
    private final Uploads uploads;
    private final DossierId id;
    private final List<OpenField> fields;
    private String answer;
    private final Map<String, List<Part>> files = new HashMap<>();

    @Inject
    SupplementPage(
            Filing filing,
            Drafts drafts,
            ShowPage page,
            CurrentActor actor,
            RequestParameters ask,
            KeptForms keeping,
            Uploads uploads) {
        this.filing = filing;
        this.drafts = drafts;
        this.page = page;
        this.actor = actor;
        this.ask = ask;
        this.keeping = keeping;
        this.uploads = uploads;
        id = page.getView().id();
        Map<String, String> written = written();
        fields = OpenField.of(open(), page.getView().procedure(), written);
        answer = written.getOrDefault("answer", "");
    }

    /** Sends the answer, with files that were chosen and not sent yet. */
    public String answer() {
        List<Finding> refused = new ArrayList<>();
        getAskedComponents().forEach(part -> refused.addAll(take(part.id(), false)));
        if (refused.isEmpty()) {
            filing.answerSupplement(actor.get(), id, round(), typed(), shown());
            return OpenDraft.address("show", id, "answered");
        }
        refused.addAll(keep());
        throw new Refusal(refused);
    }

    /** Attaches what was chosen for a component, and keeps what is written so far. */
    public String attach(String component) {
        List<Finding> refused = keep();
        if (refused.stream().noneMatch(one -> one.reason() == DossierReason.OTHER_REQUEST_MEANWHILE)) {
            refused.addAll(take(component, true));
        }
        Refusal.ifAny(refused);
        return OpenDraft.address("supplement", id, "attached");
    }

    public String detach(PaperId paper) {
        Refusal.ifAny(keep());
        drafts.detach(actor.get(), id, paper);
        return OpenDraft.address("supplement", id, "detached");
    }

    private List<Finding> take(String component, boolean needed) {
        // taken out: an input that is shown again shows nothing chosen
        List<Part> chosen = Uploads.chosen(files.remove(component));
        if (chosen.isEmpty() && !needed && !uploads.broughtInPieces("file_" + component)) {
            return List.of();
        }
        List<Finding> refused = uploads.each(
                "file_" + component,
                chosen,
                page.getView().procedure().component(component),
                (name, content) -> drafts.attach(actor.get(), id, component, name, content));
        page.reread();
        return refused;
    }

    private List<Finding> keep() {
        try {
            filing.keepAnswer(actor.get(), id, round(), typed(), shown());
            return new ArrayList<>();
        } catch (Refusal refusal) {
            return new ArrayList<>(refusal.findings());
        }
    }

    private int round() {
        return ask.number("round");
    }

    private Shown shown() {
        return Shown.read(ask.text("shown").orElse(""));
    }

    /** For the form to bring back: what it showed when it was opened. */
    public String getShown() {
        Map<String, String> now = written();
        return (ask.isSent()
                        ? shown().afterRefusal(typed(), now)
                        : keeping.own("supplement").orElseGet(() -> Shown.of(now)))
                .text();
    }

    private Map<String, String> typed() {
        Map<String, String> typed = OpenField.typed(fields);
        typed.put("answer", Typed.text(answer));
        return typed;
    }

    private Map<String, String> written() {
        SupplementView asked = page.getAsked();
        return asked == null ? Map.of("answer", "") : asked.written(open().standing(view().details()));
    }

    private OpenFields open() {
        SupplementView asked = page.getAsked();
        return asked == null ? new OpenFields(Set.of(), List.of()) : OpenFields.of(asked, view().nominees());
    }

    private DossierView view() {
        return page.getView();
    }

    /** What was written for a request that was answered in another window meanwhile. */
    public String getUnsent() {
        return ask.isSent() && page.getAsked() == null ? ask.writing("supplement:answer") : "";
    }

    /** The components that are asked for again; all when the request concerns the dossier as a whole. */
    public List<Component> getAskedComponents() {
        SupplementView asked = page.getAsked();
        return view().procedure().components().stream()
                .filter(component ->
                        asked != null && asked.items().stream().anyMatch(item -> item.opens(component.id())))
                .toList();
    }

    /** Those that are open to be put right. */
    public List<OpenField> getFields() {
        return fields;
    }

    /** What was attached under a component for the open request. */
    public List<PaperView> answering(String component) {
        SupplementView asked = page.getAsked();
        return view().papersOf(component).stream()
                .filter(paper -> asked != null && paper.round() == asked.round())
                .toList();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    /** What was chosen for each component. */
    public Map<String, List<Part>> getFiles() {
        return files;
    }
}
