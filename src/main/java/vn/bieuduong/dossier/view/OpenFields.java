package vn.bieuduong.dossier.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.FiledBy;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.When;

/**
 * Ô được mở sửa: which of a filed dossier's details, questions and nominees may be put right, and what stands in their fields.
 *
 * @param details the names of the general details that are open
 * @param nominees those all of whose fields are open
 * @param questions those of the procedure's own about the dossier whose answers are open
 * @param own what the procedure asks of each nominee
 */
public record OpenFields(
        Set<String> details, List<NomineeView> nominees, List<ProcedureQuestion> questions, NomineeQuestions own) {

    public OpenFields {
        details = new LinkedHashSet<>(details);
        nominees = List.copyOf(nominees);
        questions = List.copyOf(questions);
    }

    /** General details alone. */
    public static OpenFields details(Set<String> details) {
        return new OpenFields(details, List.of(), List.of(), NomineeQuestions.NONE);
    }

    /** All of one nominee. */
    public static OpenFields nominee(NomineeView nominee, NomineeQuestions own) {
        return new OpenFields(Set.of(), List.of(nominee), List.of(), own);
    }

    /** All general details, and the questions that are asked. */
    public static OpenFields general(List<ProcedureQuestion> questions) {
        return new OpenFields(DraftDetails.empty().fields().keySet(), List.of(), questions, NomineeQuestions.NONE);
    }

    /** What a request of supplement opens. */
    public static OpenFields of(
            SupplementView asked, List<NomineeView> all, Procedure procedure, NomineeQuestions own) {
        Set<String> details = new LinkedHashSet<>();
        Set<String> chosen = new LinkedHashSet<>();
        Set<String> questions = new LinkedHashSet<>();
        for (Supplement.Item item : asked.items()) {
            if (item.what() == Supplement.What.FIELD) {
                details.add(item.subject());
            } else if (item.what() == Supplement.What.NOMINEE) {
                chosen.add(item.subject());
            } else if (item.what() == Supplement.What.QUESTION) {
                questions.add(item.subject());
            }
        }
        return new OpenFields(
                details,
                all.stream().filter(one -> chosen.contains(one.id().toString())).toList(),
                procedure.questionsAbout(ProcedureQuestion.About.DOSSIER).stream()
                        .filter(question -> questions.contains(key(question)))
                        .toList(),
                own);
    }

    /** The procedure's own questions that are asked of a dossier with these answers and nominees. */
    public static List<ProcedureQuestion> asked(
            Procedure procedure, Map<String, String> answers, List<NomineeView> nominees, FiledBy filer) {
        return procedure.questions(
                answers,
                nominees.stream()
                        .map(one -> new When.Asked(one.form().kind(), one.form().awardForm()))
                        .toList(),
                filer);
    }

    /**
     * What stands in the open fields now, by their keys.
     *
     * @param answers to the procedure's questions, by their ids
     */
    public Map<String, String> standing(DraftDetails now, Map<String, String> answers) {
        Map<String, String> standing = new LinkedHashMap<>();
        details.forEach(field -> standing.put(field, now.fields().getOrDefault(field, "")));
        questions.forEach(one -> standing.put(key(one), answers.getOrDefault(one.id(), "")));
        nominees.forEach(one -> fields(one.form()).forEach((field, text) -> standing.put(key(one.id(), field), text)));
        return standing;
    }

    /** The details with what was typed into the open ones. */
    public DraftDetails details(DraftDetails now, Map<String, String> typed) {
        Map<String, String> fields = now.fields();
        details.stream().filter(typed::containsKey).forEach(field -> fields.put(field, typed.getOrDefault(field, "")));
        return DraftDetails.of(fields);
    }

    /** An open nominee with what was typed. */
    public NomineeForm nominee(NomineeView now, Map<String, String> typed) {
        Map<String, String> fields = now.form().fields();
        own.offered(now.form().kind()).forEach(question -> fields.putIfAbsent(key(question), ""));
        new ArrayList<>(fields.keySet()).forEach(field -> {
            String text = typed.get(key(now.id(), field));
            if (text != null && !(field.equals("members") && isNoNumber(text))) {
                fields.put(field, text);
            }
        });
        return NomineeForm.of(now.form().kind(), fields);
    }

    /** What is typed for a number and is none; nothing where it is one, or nothing is typed. */
    public static Optional<String> noNumber(NomineeView nominee, Map<String, String> typed) {
        return Optional.ofNullable(typed.get(key(nominee.id(), "members"))).filter(OpenFields::isNoNumber);
    }

    private static boolean isNoNumber(String text) {
        return !text.matches("\\d{0,6}");
    }

    /** The fields that a nominee of his kind has, with the answers to what the procedure asks of him. */
    public Map<String, String> fields(NomineeForm form) {
        Map<String, String> fields = own.shown(form).fields();
        boolean person = form.kind() == NomineeType.PERSON;
        boolean household = form.kind() == NomineeType.HOUSEHOLD;
        if (!person) {
            fields.keySet().removeAll(Set.of("birthDate", "position", "workplace"));
        }
        if (!person && !household) {
            fields.keySet().removeAll(Set.of("honorific", "personalId"));
        } else {
            fields.remove("taxCode");
        }
        if (person || form.kind() == NomineeType.ENTERPRISE) {
            fields.remove("members");
        }
        return fields;
    }

    /** By which a field of a nominee is known among those of others; also the id of its input, with the dot as underscore. */
    public static String key(NomineeId nominee, String field) {
        return "n" + nominee + "." + field;
    }

    /** By which the answer to a question is known among the fields, and a question among what is asked of the applicant. */
    public static String key(ProcedureQuestion question) {
        return NomineeQuestions.field(question);
    }

    /** What a field is called. */
    public static String label(String field, Locale locale) {
        return Texts.of("dossier", "Field." + field, locale, List.of());
    }
}
