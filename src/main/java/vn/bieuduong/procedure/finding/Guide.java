package vn.bieuduong.procedure.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;

/**
 * Tôi nên nộp thủ tục nào: at most three questions, each asked only while the procedures that are left differ in it: who is to
 * be honoured, what happened, who is to decide.
 */
@ApplicationScoped
public class Guide {

    /** The questions in their order; their names are those of the request's parameters. */
    public enum Question {
        WHOM,
        HAPPENED,
        LEVEL;

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One possible answer.
     *
     * @param value what stands for it in an address
     * @param example empty where there is none
     */
    public record Answer(String value, String text, String example) {}

    private final FindingWords words;

    @Inject
    public Guide(FindingWords words) {
        this.words = words;
    }

    /** Those of the procedures that the answers leave; an answer that none of them has leaves none. */
    public List<Procedure> left(List<Procedure> among, Map<Question, String> answers) {
        return among.stream()
                .filter(procedure -> answers.entrySet().stream()
                        .allMatch(answer -> values(answer.getKey(), procedure).anyMatch(answer.getValue()::equals)))
                .toList();
    }

    /** The next question that tells those left apart; empty when none does. */
    public Optional<Question> next(List<Procedure> left, Map<Question, String> answers) {
        return Arrays.stream(Question.values())
                .filter(question -> !answers.containsKey(question))
                .filter(question -> left.stream()
                                .map(procedure -> values(question, procedure).toList())
                                .distinct()
                                .count()
                        > 1)
                .findFirst();
    }

    /** What can be answered, each of which leaves at least one procedure. */
    public List<Answer> answers(Question question, List<Procedure> left, Locale language) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Procedure procedure : left) {
            values(question, procedure)
                    .map(value -> answer(question, value, procedure, language))
                    .forEach(one -> answers.putIfAbsent(one.value(), one));
        }
        return List.copyOf(answers.values());
    }

    private static Stream<String> values(Question question, Procedure procedure) {
        return switch (question) {
            case WHOM -> procedure.nomineeTypes().stream().map(Guide::value);
            case HAPPENED -> Stream.of(procedure.ground());
            case LEVEL -> Stream.of(value(procedure.level()));
        };
    }

    private Answer answer(Question question, String value, Procedure procedure, Locale language) {
        return switch (question) {
            case WHOM -> new Answer(value, label(value, procedure.nomineeTypes(), language), "");
            case HAPPENED ->
                words.happened().stream()
                        .filter(one -> one.ground().equals(value))
                        .findFirst()
                        .map(one -> new Answer(
                                value,
                                one.words().getOrDefault(language.getLanguage(), procedure.groundName()),
                                one.examples().getOrDefault(language.getLanguage(), "")))
                        .orElse(new Answer(value, procedure.groundName(), ""));
            case LEVEL -> new Answer(value, procedure.level().label(language), procedure.decidingAuthority());
        };
    }

    private static String label(String value, List<NomineeType> types, Locale language) {
        return types.stream()
                .filter(type -> value(type).equals(value))
                .findFirst()
                .map(type -> type.label(language))
                .orElse(value);
    }

    private static String value(NomineeType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String value(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
