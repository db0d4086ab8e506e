package vn.bieuduong.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Yaml;

/** Reads one procedure as configuration writes it; every mistake is named. */
final class ProcedureReader {

    private static final Set<String> TYPES = Set.of("pdf", "xlsx", "docx", "jpg", "png", "xml", "p7s", "p7m");
    private static final Pattern SHARE = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(365);

    private ProcedureReader() {}

    static Procedure read(Yaml yaml, int version) {
        Procedure procedure = new Procedure(
                code(yaml, "id", "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*"),
                version,
                yaml.text("name"),
                yaml.text("nameEn"),
                yaml.choice("level", Level.class),
                yaml.choice("kind", Kind.class),
                code(yaml, "ground", "[A-Z][A-Z_]*"),
                yaml.text("groundName"),
                yaml.choices("applicants", ApplicantKind.class).stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList(),
                yaml.choices("nomineeTypes", NomineeType.class),
                yaml.children("awardForms").stream()
                        .map(ProcedureReader::awardForm)
                        .toList(),
                yaml.children("questions").stream()
                        .map(ProcedureReader::question)
                        .toList(),
                yaml.children("components").stream()
                        .map(ProcedureReader::component)
                        .toList(),
                yaml.number("copies", 0, 20, 1),
                yaml.text("fee"),
                workingDays(yaml),
                yaml.number("supplementDays", 1, 90, 10),
                yaml.text("process"),
                yaml.text("appraisingBody"),
                yaml.choice("council", Council.class),
                voting(yaml),
                posting(yaml),
                yaml.text("decidingAuthority"),
                yaml.text("result"),
                yaml.texts("legalBasis"),
                yaml.date("validFrom"),
                yaml.optionalDate("validTo").orElse(null),
                yaml.children("doubts").stream().map(ProcedureReader::doubt).toList());
        yaml.done();
        check(procedure, yaml);
        return procedure;
    }

    private static AwardForm awardForm(Yaml yaml) {
        AwardForm form = new AwardForm(
                code(yaml, "id", "[A-Z][A-Z0-9_]*"),
                yaml.text("name"),
                yaml.optionalText("merit").orElse(null));
        yaml.done();
        return form;
    }

    private static ProcedureQuestion question(Yaml yaml) {
        ProcedureQuestion question = new ProcedureQuestion(
                code(yaml, "id", "[A-Z][A-Z0-9_]*"),
                yaml.text("text"),
                yaml.text("textEn"),
                yaml.has("about")
                        ? yaml.choice("about", ProcedureQuestion.About.class)
                        : ProcedureQuestion.About.DOSSIER,
                yaml.choice("type", ProcedureQuestion.Type.class),
                yaml.texts("choices"),
                yaml.flag("required", false),
                when(yaml));
        yaml.done();
        if ((question.type() == ProcedureQuestion.Type.CHOICE)
                != question.choices().size() > 1) {
            yaml.wrong("choices", "procedure.choices");
        }
        return question;
    }

    private static When when(Yaml yaml) {
        if (!yaml.has("when")) {
            return When.ALWAYS;
        }
        Yaml when = yaml.child("when");
        Map<String, List<String>> answers = new TreeMap<>();
        if (when.has("answers")) {
            Yaml given = when.child("answers");
            given.keys().forEach(question -> answers.put(question, given.texts(question)));
            given.done();
        }
        When read = new When(
                when.choices("kinds", NomineeType.class),
                when.texts("awards"),
                answers,
                when.choices("filedBy", FiledBy.class));
        when.done();
        return read;
    }

    /**
     * What a condition names must be there; what is answered of a nominee decides nothing but what else is asked of him.
     *
     * @param whose the question or the component whose condition it is
     */
    private static void known(Procedure procedure, When when, String whose, boolean ofNominee, Yaml yaml) {
        when.answers().forEach((id, answers) -> {
            boolean answeredOfNominee = procedure.questionsAbout(ProcedureQuestion.About.NOMINEE).stream()
                    .anyMatch(question -> question.id().equals(id));
            if (answeredOfNominee && !ofNominee) {
                yaml.wrong("questions", "procedure.when.nominee", whose, id);
            }
            boolean known = procedure.questions().stream()
                    .anyMatch(question -> question.id().equals(id)
                            && (question.offered().isEmpty()
                                    || question.offered().containsAll(answers)));
            if (!known) {
                yaml.wrong("questions", "procedure.when", id, String.join(", ", answers));
            }
        });
        for (String award : when.awards()) {
            if (procedure.awardForms().stream().noneMatch(form -> form.id().equals(award))) {
                yaml.wrong("awardForms", "procedure.when", "awards", award);
            }
        }
        for (NomineeType kind : when.kinds()) {
            if (!procedure.nomineeTypes().contains(kind)) {
                yaml.wrong(
                        "nomineeTypes", "procedure.when", "kinds", kind.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static @Nullable Voting voting(Yaml yaml) {
        if (!yaml.has("voting")) {
            return null; // as rows of the catalogue from before; files are asked for it
        }
        Yaml voting = yaml.child("voting");
        Voting.Quorum quorum = quorum(voting);
        Yaml inFavour = voting.child("inFavour");
        Voting read = new Voting(quorum, inFavour.number("percent", 50, 100), basis(inFavour));
        inFavour.done();
        voting.done();
        return read;
    }

    private static Voting.Quorum quorum(Yaml yaml) {
        Yaml quorum = yaml.child("quorum");
        String share = quorum.text("share");
        Matcher parts = SHARE.matcher(share);
        boolean sound = parts.matches()
                && Integer.parseInt(parts.group(1)) <= Integer.parseInt(parts.group(2))
                && 2 * Integer.parseInt(parts.group(1)) >= Integer.parseInt(parts.group(2));
        if (!sound && !share.isEmpty()) {
            quorum.wrong("share", "procedure.share", share);
        }
        Voting.Quorum read = new Voting.Quorum(
                sound ? Integer.parseInt(parts.group(1)) : 1,
                sound ? Integer.parseInt(parts.group(2)) : 1,
                basis(quorum));
        quorum.done();
        return read;
    }

    private static Voting.Basis basis(Yaml yaml) {
        return new Voting.Basis(yaml.text("source"), yaml.choice("confidence", Voting.Confidence.class));
    }

    private static @Nullable Posting posting(Yaml yaml) {
        if (!yaml.has("posting")) {
            return null;
        }
        Yaml posting = yaml.child("posting");
        Posting read = new Posting(posting.number("days", 1, 60), posting.text("merit"), basis(posting));
        posting.done();
        return read;
    }

    private static Doubt doubt(Yaml yaml) {
        Doubt doubt = new Doubt(yaml.text("field"), yaml.text("why"));
        yaml.done();
        return doubt;
    }

    private static Component component(Yaml yaml) {
        Component component = new Component(
                code(yaml, "id", "[A-Z][A-Z0-9_]*"),
                yaml.text("name"),
                yaml.text("nameEn"),
                yaml.choice("required", Required.class),
                yaml.optionalText("condition").orElse(null),
                when(yaml),
                yaml.flag("signedRequired", false),
                yaml.choices("signedBy", SignedBy.class),
                yaml.texts("types"),
                yaml.flag("perNominee", false),
                yaml.texts("forms"),
                yaml.optionalText("note").orElse(null),
                yaml.optionalText("template").orElse(null),
                yaml.has("quorum") ? quorum(yaml) : null,
                yaml.has("writtenAs") ? yaml.choice("writtenAs", WrittenAs.class) : null);
        yaml.done();
        for (String type : component.types()) {
            if (!TYPES.contains(type)) {
                yaml.wrong("types", "procedure.type", type, sorted(TYPES));
            }
        }
        if (component.types().isEmpty()) {
            yaml.wrong("types", "procedure.types");
        }
        if (component.required() == Required.CONDITIONAL && component.condition() == null) {
            yaml.wrong("condition", "procedure.condition");
        }
        if (component.signedRequired() && component.signedBy().isEmpty()) {
            yaml.wrong("signedBy", "procedure.signedBy");
        }
        if ((component.signedRequired() || component.writtenAs() != null)
                && !component.types().contains("pdf")) {
            yaml.wrong("types", "procedure.signedPdf");
        }
        return component;
    }

    private static BigDecimal workingDays(Yaml yaml) {
        String text = yaml.text("workingDays");
        try {
            BigDecimal days = new BigDecimal(text);
            if (days.signum() > 0
                    && days.compareTo(LONGEST) <= 0
                    && days.remainder(HALF).signum() == 0) {
                return days;
            }
        } catch (NumberFormatException e) {
            // named below, unless it is missing and named already
        }
        if (!text.isEmpty()) {
            yaml.wrong("workingDays", "procedure.workingDays", text);
        }
        return BigDecimal.ONE;
    }

    private static String code(Yaml yaml, String key, String form) {
        String text = yaml.text(key);
        if (!text.isEmpty() && !text.matches(form)) {
            yaml.wrong(key, "procedure.code", key, text);
        }
        return text;
    }

    private static void check(Procedure procedure, Yaml yaml) {
        if (procedure.validTo() != null && procedure.validTo().isBefore(procedure.validFrom())) {
            yaml.wrong("validTo", "procedure.validTo");
        }
        for (ProcedureQuestion question : procedure.questions()) {
            known(procedure, question.when(), question.id(), question.about() == ProcedureQuestion.About.NOMINEE, yaml);
        }
        procedure.components().forEach(component -> known(procedure, component.when(), component.id(), false, yaml));
        once(
                yaml,
                "questions",
                procedure.questions().stream().map(ProcedureQuestion::id).toList());
        filled(yaml, "applicants", procedure.applicants());
        filled(yaml, "nomineeTypes", procedure.nomineeTypes());
        filled(yaml, "awardForms", procedure.awardForms());
        filled(yaml, "components", procedure.components());
        filled(yaml, "legalBasis", procedure.legalBasis());
        once(yaml, "applicants", procedure.applicants());
        once(yaml, "nomineeTypes", procedure.nomineeTypes());
        once(
                yaml,
                "awardForms",
                procedure.awardForms().stream().map(AwardForm::id).toList());
        once(
                yaml,
                "components",
                procedure.components().stream().map(Component::id).toList());
    }

    private static void filled(Yaml yaml, String key, List<?> values) {
        if (values.isEmpty()) {
            yaml.wrong(key, "procedure.empty", key);
        }
    }

    private static void once(Yaml yaml, String key, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            if (!seen.add(value)) {
                yaml.wrong(key, "procedure.twice", key, value);
            }
        }
    }

    private static List<String> sorted(Set<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(null);
        return sorted;
    }
}
