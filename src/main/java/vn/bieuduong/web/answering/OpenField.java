package vn.bieuduong.web.answering;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.OpenFields;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.web.Language;

/** Một ô được mở: a field of a filed dossier on a form where chosen fields alone may be changed. */
public class OpenField {

    private static final Set<String> REQUIRED =
            Set.of("title", "content", "period", "contactName", "contactPhone", "name", "awardForm", "achievement");

    private static final List<String> HONORIFICS = List.of("Ông", "Bà");

    private final String key;
    private final String words;
    private final String field;
    private final @Nullable NomineeView head;
    private final @Nullable ProcedureQuestion question;
    private final List<SelectItem> items;
    private final String help;
    private String text;

    private OpenField(
            String key,
            String words,
            String field,
            @Nullable NomineeView head,
            List<SelectItem> items,
            Map<String, String> written) {
        this.key = key;
        this.words = words;
        this.field = field;
        this.head = head;
        this.question = null;
        this.items = items;
        this.help = "";
        this.text = written.getOrDefault(key, "");
    }

    private OpenField(String key, ProcedureQuestion question, String help, Map<String, String> written) {
        this.key = key;
        this.help = help;
        words = "";
        field = "";
        head = null;
        this.question = question;
        items = new ArrayList<>();
        if (!question.offered().isEmpty()) {
            items.add(new SelectItem("", "–"));
        }
        for (String value : question.offered()) {
            items.add(new SelectItem(value, question.shown(value, Language.current())));
        }
        text = written.getOrDefault(key, "");
    }

    /**
     * Those that are open, each with what is written in it.
     *
     * @param written by key
     */
    public static List<OpenField> of(OpenFields open, Procedure procedure, Map<String, String> written) {
        List<OpenField> fields = new ArrayList<>();
        for (String detail : open.details()) {
            String words = detail.equals("title") ? "details.title.short" : "details." + detail;
            fields.add(new OpenField(detail, words, detail, null, List.of(), written));
        }
        open.questions()
                .forEach(question -> fields.add(new OpenField(OpenFields.key(question), question, "", written)));
        for (NomineeView nominee : open.nominees()) {
            NomineeForm form = nominee.form();
            NomineeView head = nominee;
            for (String one : open.fields(form).keySet()) {
                if (one.startsWith(NomineeForm.QUESTION)) {
                    continue;
                }
                String words = one.equals("name") ? "nominee.name." + form.kind() : "nominee." + one;
                String key = OpenFields.key(nominee.id(), one);
                fields.add(new OpenField(key, words, one, head, items(one, form, procedure), written));
                head = null;
            }
            for (ProcedureQuestion question : open.own().offered(form.kind())) {
                String key = OpenFields.key(nominee.id(), OpenFields.key(question));
                fields.add(new OpenField(key, question, help(question, open.own(), procedure), written));
            }
        }
        return fields;
    }

    /** What the procedure asks of one nominee, each with what is written for it, by {@link OpenFields#key(ProcedureQuestion)}. */
    public static List<OpenField> of(
            NomineeQuestions own, NomineeType kind, Procedure procedure, Map<String, String> written) {
        return own.offered(kind).stream()
                .map(question ->
                        new OpenField(OpenFields.key(question), question, help(question, own, procedure), written))
                .toList();
    }

    /** Which award or which other answers on the same form it is asked for; "" where it always is. */
    private static String help(ProcedureQuestion question, NomineeQuestions own, Procedure procedure) {
        List<String> conditions = new ArrayList<>();
        if (!question.when().awards().isEmpty()) {
            conditions.add(say(
                    "question.whenAward",
                    question.when().awards().stream()
                            .map(award -> procedure.awardForm(award).name())
                            .collect(Collectors.joining(", "))));
        }
        for (ProcedureQuestion other : own.all()) {
            List<String> answers = question.when().answers().getOrDefault(other.id(), List.of());
            if (!answers.isEmpty()) {
                conditions.add(say(
                        "question.whenAnswer",
                        other.said(Language.current()),
                        answers.stream()
                                .map(answer -> other.shown(answer, Language.current()))
                                .collect(Collectors.joining(", "))));
            }
        }
        return String.join(" ", conditions);
    }

    private static String say(String key, Object... arguments) {
        return Texts.of("applicant", key, Language.current(), List.of(arguments));
    }

    /** What was typed, by key and clean. */
    public static Map<String, String> typed(List<OpenField> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(one -> typed.put(one.key, Typed.text(one.text)));
        return typed;
    }

    private static List<SelectItem> items(String field, NomineeForm form, Procedure procedure) {
        return switch (field) {
            case "honorific" -> honorifics(form.honorific());
            case "awardForm" ->
                procedure.awardForms().stream()
                        .map(award -> new SelectItem(award.id(), award.name()))
                        .toList();
            default -> List.of();
        };
    }

    /** How a person or the head of a household is addressed; a rank that stands there already is not lost. */
    public static List<SelectItem> honorifics(String now) {
        List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", "–")));
        Stream.concat(HONORIFICS.stream(), Stream.of(now))
                .filter(one -> !one.isEmpty())
                .distinct()
                .forEach(one -> items.add(new SelectItem(one, one)));
        return items;
    }

    /** Takes what is written in it, by its key. */
    void show(Map<String, String> written) {
        text = written.getOrDefault(key, "");
    }

    /** The id of its input. */
    public String getInput() {
        return key.replace('.', '_');
    }

    /** The key of its label; "" where it has a label of its own. */
    public String getWords() {
        return words;
    }

    /** What the procedure asks, in the reader's language; "" where the label has a key. */
    public String getLabel() {
        return question == null ? "" : question.said(Language.current());
    }

    /** When it is to be answered; "" where that is always. */
    public String getHelp() {
        return help;
    }

    /** The kind of its input. */
    public String getType() {
        if (question != null) {
            return switch (question.type()) {
                case TEXT -> "area";
                case CHOICE, YES_NO -> "select";
                case NUMBER, DATE -> "";
            };
        }
        return switch (field) {
            case "content", "achievement" -> "area";
            case "contactPhone" -> "tel";
            case "contactEmail" -> "email";
            case "honorific" -> "select";
            case "awardForm" -> "radio";
            default -> "";
        };
    }

    public List<SelectItem> getItems() {
        return items;
    }

    public boolean isRequired() {
        return question == null ? REQUIRED.contains(field) : question.required();
    }

    /** How long its text may be; null where that is no matter. */
    public @Nullable String getMost() {
        if (question != null) {
            return question.type() == ProcedureQuestion.Type.TEXT ? "2000" : null;
        }
        return switch (field) {
            case "title", "name", "workplace", "address" -> "300";
            case "position" -> "200";
            case "period", "contactName" -> "100";
            default -> null;
        };
    }

    /** The nominee whose first field it is; null for the others. */
    public @Nullable NomineeView getHead() {
        return head;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
