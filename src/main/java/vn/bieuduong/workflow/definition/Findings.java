package vn.bieuduong.workflow.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem;

/** Collects the problems of one file. */
final class Findings {

    /** What does not keep a process from being tried. */
    private static final Set<Problem.Code> TRIED_ANYWAY =
            Set.of(Problem.Code.NO_DEFAULT, Problem.Code.UNREACHABLE, Problem.Code.STUCK_JOIN);

    private static final Pattern JAVA_ANSWER = Pattern.compile("\\s*return\\s+(.*?);?\\s*", Pattern.DOTALL);

    private final String file;
    private final boolean rehearsal;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    Findings(String file, boolean rehearsal) {
        this.file = file;
        this.rehearsal = rehearsal;
    }

    void add(String element, int line, Problem.Code code, String sentence) {
        add(rehearsal && TRIED_ANYWAY.contains(code) ? notes : problems, element, line, code, sentence);
    }

    private void add(List<Problem> to, String element, int line, Problem.Code code, String sentence) {
        String oneLine = sentence.replaceAll("\\s+", " ");
        to.add(new Problem(file, element.isEmpty() ? "definitions" : element, line, code, oneLine));
    }

    /** What deployment refuses, and a rehearsal only notes. */
    void tried(Xml element, int line, Problem.Code code, String sentence) {
        add(rehearsal ? notes : problems, name(element), line, code, sentence);
    }

    void tried(Node node, Problem.Code code, String sentence) {
        tried(node.id(), node.base().line(), code, sentence);
    }

    void tried(String element, int line, Problem.Code code, String sentence) {
        add(rehearsal ? notes : problems, element, line, code, sentence);
    }

    void add(Xml element, Problem.Code code, String sentence) {
        add(name(element), element.line, code, sentence);
    }

    private static String name(Xml element) {
        return element.id().isEmpty() ? element.name : element.id();
    }

    void add(Node node, Problem.Code code, String sentence) {
        add(node.id(), node.base().line(), code, sentence);
    }

    /** Whether something is wrong with this element already. */
    boolean knows(Node node) {
        return problems.stream().anyMatch(p -> p.element().equals(node.id()));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> inOrder() {
        return inOrder(problems);
    }

    /** What was only noted. */
    List<Problem> notes() {
        return inOrder(notes);
    }

    private static List<Problem> inOrder(List<Problem> all) {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
    }

    /** The expression; a broken one is a problem and gives null. */
    @Nullable
    Expression expression(Xml at, @Nullable String text, boolean condition) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return condition ? Expression.condition(text) : Expression.of(text);
        } catch (Expression.Broken e) {
            if (rehearsal && e.calls) {
                return tried(at, text, condition);
            }
            add(at, Problem.Code.BAD_EXPRESSION, "Biểu thức " + e.getMessage() + ".");
            return null;
        }
    }

    /** A condition in another language: only tried, and then answered by a variable where we cannot read it. */
    @Nullable
    Expression foreign(Xml at, String text, String language) {
        if (!rehearsal) {
            add(at, Problem.Code.BAD_EXPRESSION, "Ngôn ngữ biểu thức “" + language + "” không được hỗ trợ; dùng ${…}.");
            return null;
        }
        Matcher answer = JAVA_ANSWER.matcher(text);
        return tried(at, answer.matches() ? answer.group(1) : text, true);
    }

    private Expression tried(Xml at, String text, boolean condition) {
        try {
            Expression expression = Expression.tried(text, condition);
            tried(
                    at,
                    at.line,
                    Problem.Code.BAD_EXPRESSION,
                    "Biểu thức “" + text.strip() + "” chỉ tính được khi đi thử.");
            return expression;
        } catch (Expression.Broken e) {
            String name = name(at);
            tried(
                    at,
                    at.line,
                    Problem.Code.BAD_EXPRESSION,
                    "Không tính được biểu thức “" + text.strip() + "”; biến “" + name + "” trả lời thay, ví dụ --set "
                            + name + "=true.");
            return Expression.answeredBy(name, text);
        }
    }

    /** Says what a rehearsal passes over. */
    void note(Xml at, String sentence) {
        if (rehearsal) {
            add(notes, name(at), at.line, Problem.Code.UNSUPPORTED, sentence);
        }
    }

    Expression expressionOr(Xml at, @Nullable String text, String otherwise) {
        Expression expression = expression(at, text, false);
        return expression == null ? Expression.of(otherwise) : expression;
    }
}
