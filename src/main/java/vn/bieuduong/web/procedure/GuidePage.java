package vn.bieuduong.web.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.procedure.finding.Guide;
import vn.bieuduong.procedure.finding.Guide.Answer;
import vn.bieuduong.procedure.finding.Guide.Question;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;

/** Tôi nên nộp thủ tục nào: at most three questions, one a page, and what they lead to; the answers stand in the address. */
@Named
@RequestScoped
public class GuidePage {

    private static final String PAGE = "/procedure/guide.xhtml";

    /**
     * A question with the answer it got.
     *
     * @param change the address that asks it again
     */
    public record Answered(Question question, String parameter, String value, String text, String change) {}

    private final List<Answered> answered = new ArrayList<>();
    private final List<Procedure> left;
    private final @Nullable Question question;
    private final List<Answer> answers;

    @Inject
    GuidePage(Procedures procedures, Guide guide, Clock clock, RequestParameters ask) {
        List<Procedure> all = procedures.current(OfficeDay.today(clock));
        Map<Question, String> said = new EnumMap<>(Question.class);
        for (Question one : Question.values()) {
            String parameter = one.parameter();
            List<Procedure> before = guide.left(all, said);
            ask.text(parameter)
                    .flatMap(value -> guide.answers(one, before, Language.current()).stream()
                            .filter(answer -> answer.value().equals(value))
                            .findFirst())
                    .ifPresent(answer -> {
                        answered.add(new Answered(one, parameter, answer.value(), answer.text(), address(said)));
                        said.put(one, answer.value());
                    });
        }
        left = guide.left(all, said);
        question = guide.next(left, said).orElse(null);
        answers = question == null ? List.of() : guide.answers(question, left, Language.current());
    }

    /** The next question; nothing when there is none any more. */
    public @Nullable Question getQuestion() {
        return question;
    }

    public List<Answer> getAnswers() {
        return answers;
    }

    public List<Answered> getAnswered() {
        return answered;
    }

    /** What the answers lead to. */
    public List<Procedure> getLeft() {
        return left;
    }

    private static String address(Map<Question, String> said) {
        return said.isEmpty()
                ? PAGE
                : said.entrySet().stream()
                        .map(one -> one.getKey().parameter() + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", PAGE + "?", ""));
    }
}
