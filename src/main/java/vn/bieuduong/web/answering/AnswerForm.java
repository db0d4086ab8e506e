package vn.bieuduong.web.answering;

import jakarta.servlet.http.Part;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.ItemSubject;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.Shown;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Bổ sung hồ sơ: what a page shows and takes of an answer: the papers that are asked for, the fields that are open, and the words. */
public class AnswerForm {

    /** What is done with it; whoever stands behind says whether it may be. */
    public interface Door {

        /** The dossier as it stands after an act. */
        DossierView reread();

        void keep(int round, Map<String, String> written, Shown shown);

        void send(int round, Map<String, String> written, Shown shown);

        void attach(String component, String fileName, InputStream content);

        void detach(PaperId paper);
    }

    /** What was kept of the form in its reader's account, as he had been shown it. */
    public interface Kept {
        Optional<Shown> own(String form);
    }

    private final Door door;
    private final Kept kept;
    private final RequestParameters ask;
    private final Uploads uploads;
    private DossierView view;
    private final List<OpenField> fields;
    private String answer;
    private boolean stored;
    private final Map<String, List<Part>> files = new HashMap<>();

    /** @param view the dossier as it stands while the form is opened */
    public AnswerForm(DossierView view, Door door, Kept kept, RequestParameters ask, Uploads uploads) {
        this.door = door;
        this.kept = kept;
        this.ask = ask;
        this.uploads = uploads;
        this.view = view;
        Map<String, String> written = written();
        fields = OpenField.of(open(), view.procedure(), written);
        answer = written.getOrDefault("answer", "");
    }

    /** Sends the answer, with files that were chosen and not sent yet. */
    public void send() {
        List<Finding> refused = new ArrayList<>();
        getAskedComponents().forEach(part -> refused.addAll(take(part.id(), false)));
        if (refused.isEmpty()) {
            door.send(round(), typed(), shown());
            return;
        }
        refused.addAll(keep());
        throw new Refusal(refused);
    }

    /** Attaches what was chosen for a component, and keeps what is written so far. */
    public void attach(String component) {
        List<Finding> refused = keep();
        if (refused.stream().noneMatch(one -> one.reason() == DossierReason.OTHER_REQUEST_MEANWHILE)) {
            refused.addAll(take(component, true));
        }
        Refusal.ifAny(refused);
    }

    public void detach(PaperId paper) {
        Refusal.ifAny(keep());
        door.detach(paper);
        view = door.reread();
    }

    /** Keeps what is written so far, with files that were chosen and not sent yet. */
    public void keepAll() {
        List<Finding> refused = keep();
        getAskedComponents().forEach(part -> refused.addAll(take(part.id(), false)));
        Refusal.ifAny(refused);
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
                view.procedure().component(component),
                (name, content) -> door.attach(component, name, content));
        view = door.reread();
        return refused;
    }

    private List<Finding> keep() {
        try {
            door.keep(round(), typed(), shown());
            view = door.reread();
            Map<String, String> written = written();
            fields.forEach(field -> field.show(written));
            answer = written.getOrDefault("answer", "");
            stored = true;
            return new ArrayList<>();
        } catch (Refusal refusal) {
            return new ArrayList<>(refusal.findings());
        }
    }

    private Shown shown() {
        return Shown.read(ask.text("shown").orElse(""));
    }

    /** For the form to bring back: what it showed when it was opened. */
    public String getShown() {
        Map<String, String> now = written();
        return (!stored && ask.text("shown").isPresent()
                        ? shown().afterRefusal(typed(), now)
                        : kept.own("supplement").orElseGet(() -> Shown.of(now)))
                .text();
    }

    private Map<String, String> typed() {
        Map<String, String> typed = OpenField.typed(fields);
        typed.put("answer", Typed.text(answer));
        return typed;
    }

    private Map<String, String> written() {
        SupplementView asked = getAsked();
        return asked == null ? Map.of("answer", "") : asked.written(open().standing(view.details(), view.answered()));
    }

    private OpenFields open() {
        SupplementView asked = getAsked();
        return asked == null
                ? OpenFields.details(Set.of())
                : OpenFields.of(asked, view.nominees(), view.procedure(), view.nomineeQuestions());
    }

    /** What is asked; null when nothing is. */
    public @Nullable SupplementView getAsked() {
        return view.openSupplement().orElse(null);
    }

    /** Which request the form answers: the one it was opened for. */
    private int round() {
        return ask.number("round");
    }

    /** What an item of the request concerns, in words. */
    public String subject(Supplement.Item item) {
        return ItemSubject.of(item, view.procedure(), view.nominees())
                .map(subject -> subject.in(Language.current()))
                .orElse(Texts.of("applicant", "supplement.whole", Language.current(), List.of()));
    }

    /** What was written for a request that was answered in another window meanwhile. */
    public String getUnsent() {
        return ask.isSent() && getAsked() == null ? ask.writing("supplement:answer") : "";
    }

    /** The components that are asked for again; all when the request concerns the dossier as a whole. */
    public List<Component> getAskedComponents() {
        SupplementView asked = getAsked();
        return view.procedure().components().stream()
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
        SupplementView asked = getAsked();
        return view.papersOf(component).stream()
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
