package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Câu hỏi của thủ tục: what this procedure asks about a dossier beside what every dossier says. */
@Named
@RequestScoped
public class QuestionsPage {

    /** @param answer as it was typed, else as it is kept */
    public record Line(ProcedureQuestion question, String text, String answer) {

        /** What a form calls its field. */
        public String getField() {
            return "answer" + question.id();
        }

        public List<Choice> getChoices() {
            return question.offered().stream()
                    .map(value -> new Choice(value, question.shown(value, Language.current())))
                    .toList();
        }
    }

    /** One of what can be answered. */
    public record Choice(String value, String label) {}

    private final Drafts drafts;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;

    @Inject
    QuestionsPage(Drafts drafts, OpenDraft draft, CurrentActor actor, RequestParameters ask) {
        this.drafts = drafts;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
    }

    public List<Line> getLines() {
        Map<String, String> kept = draft.getView().answers();
        return draft.getView().questions().stream()
                .map(question -> new Line(
                        question,
                        question.said(Language.current()),
                        ask.isSent() ? ask.writing("answer" + question.id()) : kept.getOrDefault(question.id(), "")))
                .toList();
    }

    /** What was answered, in words. */
    public List<Line> getAnswered() {
        Map<String, String> kept = draft.getView().answers();
        return draft.getView().questions().stream()
                .filter(question -> kept.containsKey(question.id()))
                .map(question -> new Line(
                        question,
                        question.said(Language.current()),
                        question.shown(kept.getOrDefault(question.id(), ""), Language.current())))
                .toList();
    }

    public String save() {
        Map<String, String> typed = new HashMap<>();
        getLines().forEach(line -> typed.put(line.question().id(), line.answer()));
        drafts.answer(actor.get(), draft.id(), typed);
        return OpenDraft.address("questions", draft.id(), "answersSaved");
    }
}
