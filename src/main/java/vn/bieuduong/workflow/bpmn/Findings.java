package vn.bieuduong.workflow.bpmn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem;
import vn.bieuduong.workflow.Problem.Code;
import vn.bieuduong.workflow.Problem.Fault;
import vn.bieuduong.workflow.definition.Expression;
import vn.bieuduong.workflow.definition.Node;

/** Collects the problems of one file. */
final class Findings {

    /** What does not keep a process from being tried. */
    private static final Set<Code> TRIED_ANYWAY = Set.of(Code.NO_DEFAULT, Code.UNREACHABLE, Code.STUCK_JOIN);

    private static final Pattern JAVA_ANSWER = Pattern.compile("\\s*return\\s+(.*?);?\\s*", Pattern.DOTALL);

    private final String file;
    private final boolean rehearsal;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    Findings(String file, boolean rehearsal) {
        this.file = file;
        this.rehearsal = rehearsal;
    }

    void add(String element, int line, Fault fault, Object... arguments) {
        keep(rehearsal && TRIED_ANYWAY.contains(fault.code()) ? notes : problems, element, line, fault, arguments);
    }

    private void keep(List<Problem> to, String element, int line, Fault fault, Object... arguments) {
        List<Object> inOneLine = Arrays.stream(arguments)
                .map(argument -> argument instanceof String text ? text.replaceAll("\\s+", " ") : argument)
                .toList();
        to.add(new Problem(file, element.isEmpty() ? "definitions" : element, line, fault, inOneLine));
    }

    /** What deployment refuses, and a rehearsal only notes. */
    void tried(Xml element, int line, Fault fault, Object... arguments) {
        tried(name(element), line, fault, arguments);
    }

    void tried(Node node, Fault fault, Object... arguments) {
        tried(node.id(), node.base().line(), fault, arguments);
    }

    void tried(String element, int line, Fault fault, Object... arguments) {
        keep(rehearsal ? notes : problems, element, line, fault, arguments);
    }

    void add(Xml element, Fault fault, Object... arguments) {
        add(name(element), element.line, fault, arguments);
    }

    private static String name(Xml element) {
        return element.id().isEmpty() ? element.name : element.id();
    }

    void add(Node node, Fault fault, Object... arguments) {
        add(node.id(), node.base().line(), fault, arguments);
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
            if (rehearsal && e.flaw() == Expression.Flaw.CALLS) {
                return trial(at, text, condition);
            }
            add(at, Fault.EXPRESSION_BROKEN, e.sentence());
            return null;
        }
    }

    /** A condition in another language: only tried, and then answered by a variable where we cannot read it. */
    @Nullable
    Expression foreign(Xml at, String text, String language) {
        if (!rehearsal) {
            add(at, Fault.LANGUAGE_UNKNOWN, language);
            return null;
        }
        Matcher answer = JAVA_ANSWER.matcher(text);
        return trial(at, answer.matches() ? answer.group(1) : text, true);
    }

    private Expression trial(Xml at, String text, boolean condition) {
        try {
            Expression expression = Expression.tried(text, condition);
            tried(at, at.line, Fault.EXPRESSION_TRIED_ONLY, text.strip());
            return expression;
        } catch (Expression.Broken e) {
            String name = name(at);
            tried(at, at.line, Fault.EXPRESSION_ANSWERED, text.strip(), name);
            return Expression.answeredBy(name, text);
        }
    }

    /** Says what a rehearsal passes over. */
    void note(Xml at, Fault fault, Object... arguments) {
        if (rehearsal) {
            keep(notes, name(at), at.line, fault, arguments);
        }
    }

    Expression expressionOr(Xml at, @Nullable String text, String otherwise) {
        Expression expression = expression(at, text, false);
        return expression == null ? Expression.of(otherwise) : expression;
    }
}
