package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.ProgressView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.CertificateLine;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.RedirectException;

/** Hồ sơ đã nộp: where it stands, what is asked, the answer, taking it back, and the papers the office issued. */
@Named
@RequestScoped
public class ShowPage {

    private static final Set<DossierState> RETURNABLE = EnumSet.of(
            DossierState.SUBMITTED, DossierState.RECEIVED, DossierState.IN_PROGRESS, DossierState.SUPPLEMENT_REQUESTED);

    private final MyDossiers mine;
    private final Filing filing;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final DossierId id;
    private DossierView view;
    private final List<IssuedDocuments.Available> issued;
    private final List<CertificateLine> certificates;
    private @Nullable String answer;
    private String reason = "";
    private final Map<String, List<Part>> files = new HashMap<>();

    @Inject
    ShowPage(
            MyDossiers mine,
            Filing filing,
            Drafts drafts,
            IssuedDocuments papers,
            CurrentActor actor,
            RequestParameters ask) {
        this.mine = mine;
        this.filing = filing;
        this.drafts = drafts;
        this.actor = actor;
        this.ask = ask;
        id = new DossierId(ask.id());
        view = mine.view(actor.get(), id);
        if (view.state() == DossierState.DRAFT) {
            throw new RedirectException("/dossier/tasks.xhtml?id=" + id.value());
        }
        issued = papers.available(actor.get(), id);
        certificates = papers.certificates(actor.get(), id);
    }

    /** Whether the reader may do something with it, and not only read it for his unit. */
    public boolean isOwn() {
        return mine.isOwn(actor.get(), id);
    }

    /** Sends the answer, with files that were chosen and not sent yet. */
    public String answer() {
        List<Finding> refused = new ArrayList<>();
        getAskedComponents().forEach(part -> refused.addAll(take(part.id(), false)));
        if (refused.isEmpty()) {
            filing.answerSupplement(actor.get(), id, round(), getAnswer(), shown());
            return OpenDraft.address("show", id, "answered");
        }
        refused.addAll(keep());
        throw new Refusal(refused);
    }

    /** Attaches what was chosen for a component, and keeps what is written of the answer. */
    public String attach(String component) {
        List<Finding> refused = keep();
        if (refused.stream().noneMatch(one -> one.reason() == DossierReason.OTHER_REQUEST_MEANWHILE)) {
            refused.addAll(take(component, true));
        }
        Refusal.ifAny(refused);
        return OpenDraft.address("supplement", id, "attached");
    }

    private List<Finding> take(String component, boolean needed) {
        // taken out: an input that is shown again shows nothing chosen
        List<Part> chosen = Uploads.chosen(files.remove(component));
        if (chosen.isEmpty() && !needed) {
            return List.of();
        }
        List<Finding> refused = Uploads.attach(drafts, actor.get(), id, component, "file_" + component, chosen);
        view = mine.view(actor.get(), id);
        return refused;
    }

    private List<Finding> keep() {
        try {
            filing.keepAnswer(actor.get(), id, round(), getAnswer(), shown());
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

    /** For the form to bring back: what it showed of the answer when it was opened. */
    public String getShown() {
        Map<String, String> now = Map.of("answer", written());
        Map<String, String> typed = Map.of("answer", Typed.text(getAnswer()));
        return (ask.isSent() ? shown().afterRefusal(typed, now) : Shown.of(now)).text();
    }

    private String written() {
        SupplementView asked = getAsked();
        return asked == null ? "" : asked.answerDraft();
    }

    /** What was written for a request that was answered in another window meanwhile. */
    public String getUnsent() {
        return ask.isSent() && getAsked() == null ? ask.writing("supplement:answer") : "";
    }

    public String detach(PaperId paper) {
        Refusal.ifAny(keep());
        drafts.detach(actor.get(), id, paper);
        return OpenDraft.address("supplement", id, "detached");
    }

    public String withdraw() {
        filing.withdraw(actor.get(), id, reason);
        DossierState now = mine.view(actor.get(), id).state();
        return OpenDraft.address("show", id, now == DossierState.WITHDRAWN ? "withdrawn" : "withdrawalAsked");
    }

    public DossierView getView() {
        return view;
    }

    /** The number the office knows it by, or the one of the filing. */
    public String getNumber() {
        return view.dossierNumber().or(view::filingReference).orElse("");
    }

    public List<IssuedDocuments.Available> getIssued() {
        return issued;
    }

    /** What a paper is; a notice about one nominee says about whom. */
    public String name(IssuedDocuments.Available paper) {
        String kind = Texts.of("issuing", "DocumentKind." + paper.kind(), Language.current(), List.of());
        return paper.kind() != DocumentKind.NOMINEE_NOTICE
                ? kind
                : view.nominees().stream()
                        .filter(nominee -> nominee.ordinal() == paper.ordinal())
                        .findFirst()
                        .map(nominee -> kind + ": " + nominee.form().name())
                        .orElse(kind);
    }

    public List<CertificateLine> getCertificates() {
        return certificates;
    }

    public @Nullable SupplementView getAsked() {
        return view.openSupplement().orElse(null);
    }

    public boolean isReturnable() {
        return RETURNABLE.contains(view.state());
    }

    /** Whether the office is at work on it and its time runs. */
    public boolean isDueRunning() {
        return view.dueAt().isPresent()
                && (view.state() == DossierState.RECEIVED || view.state() == DossierState.IN_PROGRESS);
    }

    /** Newest first. */
    public List<ProgressView> getProgress() {
        List<ProgressView> lines = new ArrayList<>(view.progress());
        Collections.reverse(lines);
        return lines;
    }

    public String line(ProgressView line) {
        return line.text(Language.current());
    }

    /** What an item of the request concerns, in words. */
    public String subject(Supplement.Item item) {
        return view.procedure().components().stream()
                .filter(component -> component.id().equals(item.component()))
                .map(Component::name)
                .findFirst()
                .orElse(Texts.of("applicant", "supplement.whole", Language.current(), List.of()));
    }

    /** The components that are asked for again; all when the request concerns the dossier as a whole. */
    public List<Component> getAskedComponents() {
        SupplementView asked = getAsked();
        List<String> ids = asked == null
                ? List.of()
                : asked.items().stream().map(Supplement.Item::component).toList();
        return view.procedure().components().stream()
                .filter(component -> ids.contains("") || ids.contains(component.id()))
                .toList();
    }

    /** What was attached under a component for the open request. */
    public List<PaperView> answering(String component) {
        SupplementView asked = getAsked();
        return view.papersOf(component).stream()
                .filter(paper -> asked != null && paper.round() == asked.round())
                .toList();
    }

    public String getAnswer() {
        return answer == null ? written() : answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What was chosen for each component. */
    public Map<String, List<Part>> getFiles() {
        return files;
    }
}
