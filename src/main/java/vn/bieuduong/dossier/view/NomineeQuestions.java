package vn.bieuduong.dossier.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.procedure.FiledBy;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.When;

/**
 * Câu hỏi về từng đối tượng: what a procedure asks of each nominee of one dossier beside what everybody says of his.
 *
 * @param all of the procedure's, in its order
 * @param ofDossier what was answered about the dossier, by the questions' ids
 */
public record NomineeQuestions(List<ProcedureQuestion> all, Map<String, String> ofDossier, FiledBy filer) {

    /** Where nothing is asked. */
    public static final NomineeQuestions NONE = new NomineeQuestions(List.of(), Map.of(), FiledBy.UNIT);

    private static final int NAMED = 3;

    public NomineeQuestions {
        all = List.copyOf(all);
        ofDossier = Map.copyOf(ofDossier);
    }

    /** What this procedure asks of the dossier's nominees. */
    public static NomineeQuestions of(Dossier dossier, Procedure procedure) {
        return of(procedure, dossier.answers(), dossier.filedBy());
    }

    public static NomineeQuestions of(Procedure procedure, Map<String, String> ofDossier, FiledBy filer) {
        return new NomineeQuestions(procedure.questionsAbout(ProcedureQuestion.About.NOMINEE), ofDossier, filer);
    }

    /** Those that a form for a nominee of this kind has, in their order: award and answers on the same form decide which of them count. */
    public List<ProcedureQuestion> offered(NomineeType kind) {
        Set<String> own = all.stream().map(ProcedureQuestion::id).collect(Collectors.toSet());
        return all.stream()
                .filter(question -> question.maybeAsked(kind, ofDossier, filer, own))
                .toList();
    }

    /** Those that are asked of him as he stands on the form. */
    public List<ProcedureQuestion> asked(NomineeForm nominee) {
        Map<String, String> answers = new LinkedHashMap<>(ofDossier);
        answers.putAll(nominee.answers());
        List<When.Asked> one = List.of(new When.Asked(nominee.kind(), nominee.awardForm()));
        return all.stream()
                .filter(question -> question.when().holds(answers, one, filer))
                .toList();
    }

    /** What was answered of him to what is asked of him. */
    public List<DossierView.Answer> answered(NomineeForm nominee) {
        return asked(nominee).stream()
                .map(question ->
                        new DossierView.Answer(question, nominee.answers().getOrDefault(question.id(), "")))
                .filter(answer -> !answer.answer().isEmpty())
                .toList();
    }

    /** The nominee with an answer, or an empty one, to each question that a form for him has, and no others. */
    public NomineeForm shown(NomineeForm nominee) {
        Map<String, String> answers = new LinkedHashMap<>();
        offered(nominee.kind())
                .forEach(
                        question -> answers.put(question.id(), nominee.answers().getOrDefault(question.id(), "")));
        return nominee.answering(answers);
    }

    /** The nominee with his answers as they are kept; what is none is named under its field, and what is not asked left out. */
    public NomineeForm kept(NomineeForm typed, List<Finding> findings) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (ProcedureQuestion question : all) {
            Optional.ofNullable(typed.answers().get(question.id())).ifPresent(text -> question.kept(text)
                    .ifPresentOrElse(
                            sound -> kept.put(question.id(), sound),
                            () -> findings.add(Finding.on(
                                    field(question),
                                    DossierReason.ANSWER_MALFORMED,
                                    question.text(),
                                    question.wanted()))));
        }
        return typed.answering(kept);
    }

    /** Each question that must be answered and is not, with the first whom it is asked of, under {@code nominees.<id of the first>.<its field>}. */
    public List<Finding> open(Dossier dossier, Nominees nominees) {
        List<Finding> findings = new ArrayList<>();
        Set<String> own = all.stream().map(ProcedureQuestion::id).collect(Collectors.toSet());
        for (ProcedureQuestion question : all) {
            if (question.required() && isPossible(question, own)) {
                Nominees.Unanswered open = nominees.unanswered(dossier.id(), question, own, NAMED);
                if (open.all() > 0) {
                    findings.add(said(question, open));
                }
            }
        }
        return findings;
    }

    private boolean isPossible(ProcedureQuestion question, Set<String> own) {
        List<NomineeType> kinds = question.when().kinds();
        return question.maybeAsked(kinds.isEmpty() ? NomineeType.PERSON : kinds.getFirst(), ofDossier, filer, own);
    }

    private static Finding said(ProcedureQuestion question, Nominees.Unanswered open) {
        String field = "nominees." + open.first().getFirst().id() + "." + field(question);
        String names =
                open.first().stream().map(one -> one.form().nameOnPapers()).collect(Collectors.joining(", "));
        int more = open.all() - open.first().size();
        return more == 0
                ? Finding.on(field, DossierReason.NOMINEE_QUESTION_OPEN, question.text(), names)
                : Finding.on(field, DossierReason.NOMINEE_QUESTION_OPEN_MORE, question.text(), names, more);
    }

    /** By which the answer is known among a nominee's fields. */
    public static String field(ProcedureQuestion question) {
        return NomineeForm.QUESTION + question.id();
    }
}
