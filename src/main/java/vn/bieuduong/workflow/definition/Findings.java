package vn.bieuduong.workflow.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem;

/** Collects the problems of one file. */
final class Findings {

    /** What does not keep a process from being tried. */
    private static final Set<Problem.Code> TRIED_ANYWAY =
            Set.of(Problem.Code.NO_DEFAULT, Problem.Code.UNREACHABLE, Problem.Code.STUCK_JOIN);

    private final String file;
    private final boolean rehearsal;
    private final List<Problem> problems = new ArrayList<>();

    Findings(String file, boolean rehearsal) {
        this.file = file;
        this.rehearsal = rehearsal;
    }

    void add(String element, int line, Problem.Code code, String sentence) {
        if (rehearsal && TRIED_ANYWAY.contains(code)) {
            return;
        }
        String oneLine = sentence.replaceAll("\\s+", " ");
        problems.add(new Problem(file, element.isEmpty() ? "definitions" : element, line, code, oneLine));
    }

    void add(Xml element, Problem.Code code, String sentence) {
        add(element.id().isEmpty() ? element.name : element.id(), element.line, code, sentence);
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
        return problems.stream()
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
            add(at, Problem.Code.BAD_EXPRESSION, "Biểu thức " + e.getMessage() + ".");
            return null;
        }
    }

    Expression expressionOr(Xml at, @Nullable String text, String otherwise) {
        Expression expression = expression(at, text, false);
        return expression == null ? Expression.of(otherwise) : expression;
    }
}
