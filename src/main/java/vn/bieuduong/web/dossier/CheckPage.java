package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.counter.Counter;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.paper.PaperWords;

/** Xem lại và nộp: everything once more on one page, and the button that files it, once. */
@Named
@RequestScoped
public class CheckPage {

    /**
     * What is missing or should be looked at, and where it can be mended.
     *
     * @param page its address, without the ending
     * @param place the rest of the address, as {@code #part-TO_TRINH}; "" for the page as a whole
     */
    public record Missing(String text, String page, String place) {}

    /** Where what is missing is mended, by how its field begins. */
    private static final Map<String, String> PAGES = Map.of(
            "village", "/village/work",
            "papers", "/dossier/papers",
            "upward", "/dossier/tasks",
            "nominees", "/dossier/nominees",
            "questions", "/dossier/questions");

    /** An answer that is missing of a nominee: which one, and its field. */
    private static final Pattern ANSWER = Pattern.compile("nominees\\.([0-9a-f-]{36})\\.(question\\..+)");

    private final Filing filing;
    private final Counter counter;
    private final Drafts drafts;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final PaperWords paperWords;

    @Inject
    CheckPage(
            Filing filing,
            Counter counter,
            Drafts drafts,
            OpenDraft draft,
            CurrentActor actor,
            RequestParameters ask,
            PaperWords paperWords) {
        this.filing = filing;
        this.counter = counter;
        this.drafts = drafts;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
        this.paperWords = paperWords;
    }

    public String file() {
        DossierId id = new DossierId(ask.id());
        if (counter.isAt(actor.get(), id)) {
            counter.file(actor.get(), id);
            return "/office/dossier?faces-redirect=true&done=counterFiled&id=" + id.value();
        }
        filing.file(actor.get(), id);
        return OpenDraft.address("filed", id, "");
    }

    public String discard() {
        if (draft.isAtDesk()) {
            counter.discard(actor.get(), draft.id());
        } else {
            drafts.discard(actor.get(), draft.id());
        }
        return draft.getHome().replace(".xhtml", "") + "?faces-redirect=true&done=discarded";
    }

    public List<Missing> getMissing() {
        return draft.getView().missing().stream()
                .map(finding -> new Missing(Texts.of(finding, Language.current()), page(finding), place(finding)))
                .toList();
    }

    /** What may be filed as it is, but will be noticed: papers whose signature is missing, has run out, is somebody else's. */
    public List<Missing> getDoubtful() {
        List<Missing> doubtful = new ArrayList<>();
        draft.getView().papers().stream()
                .filter(paper -> paper.state() == PaperState.WARNING)
                .map(paper -> new Missing(
                        Texts.of(
                                "applicant",
                                "check.doubtful.one",
                                Language.current(),
                                List.of(
                                        draft.getView()
                                                .procedure()
                                                .component(paper.component())
                                                .name(),
                                        paper.inspection().name(),
                                        paperWords.trouble(paper))),
                        "/dossier/papers",
                        "#part-" + paper.component()))
                .forEach(doubtful::add);
        return doubtful;
    }

    private static String place(Finding finding) {
        String field = finding.field() == null ? "" : finding.field();
        Matcher answer = ANSWER.matcher(field);
        if (answer.matches()) {
            return "&item=" + answer.group(1) + "#nominee:" + answer.group(2).replace('.', '_');
        }
        return field.startsWith("papers.") ? "#part-" + field.substring("papers.".length()) : "";
    }

    private static String page(Finding finding) {
        String field = finding.field() == null ? "" : finding.field();
        if (ANSWER.matcher(field).matches()) {
            return "/dossier/nominee";
        }
        return PAGES.entrySet().stream()
                .filter(one -> field.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/dossier/details");
    }
}
