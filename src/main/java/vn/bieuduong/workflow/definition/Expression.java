package vn.bieuduong.workflow.definition;

import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.ValueExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Sentence;

/**
 * Biểu thức: Jakarta EL over the instance's variables and nothing else. Method calls, functions, lambdas, assignments
 * and statement lists are refused when the definition is read, classes and beans cannot be named; so an expression's
 * work is bounded by its own length and the size of the values it reads.
 */
public final class Expression {

    /** What can be wrong with an expression. */
    public enum Flaw implements Sentence.Code {
        TOO_LONG,
        NESTED,
        NOT_CLOSED,
        /** Sound, but it calls what we do not let it call. */
        CALLS,
        SEVERAL,
        LAMBDA,
        ASSIGNS,
        NOT_VALID,
        RESULT_TOO_LONG,
        NO_VALUE
    }

    /** An expression that is not one, or that failed on the variables it met. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Flaw flaw;
        private final transient Sentence sentence;

        Broken(String text, Flaw flaw, Object... more) {
            this(flaw, Sentence.of(flaw, words(text, more)));
        }

        private Broken(Flaw flaw, Sentence sentence) {
            super(sentence.toString());
            this.flaw = flaw;
            this.sentence = sentence;
        }

        private static Object[] words(String text, Object... more) {
            List<Object> words = new ArrayList<>(List.of(more));
            words.add(0, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
            return words.toArray();
        }

        /** What is wrong with it. */
        public Flaw flaw() {
            return flaw;
        }

        /** The same in words. */
        public Sentence sentence() {
            return sentence;
        }
    }

    private static final int SHOWN = 120;

    private static final ExpressionFactory FACTORY = ExpressionFactory.newInstance();
    private static final int MAX_RESULT = 100_000;

    private final String text;
    private final @Nullable ValueExpression compiled;

    private final @Nullable String answer;

    private Expression(String text, @Nullable ValueExpression compiled, @Nullable String answer) {
        this.text = text;
        this.compiled = compiled;
        this.answer = answer;
    }

    /** Reads text that may hold <code>${…}</code> parts; without any it stands for itself. */
    public static Expression of(String text) {
        return of(text, false);
    }

    private static Expression of(String text, boolean tried) {
        String trimmed = text.strip();
        if (!trimmed.contains("${") && !trimmed.contains("#{")) {
            return new Expression(trimmed, null, null);
        }
        ExpressionGuard.check(trimmed, tried);
        try {
            ValueExpression compiled =
                    FACTORY.createValueExpression(new VariableContext(Map.of()), trimmed, Object.class);
            return new Expression(trimmed, compiled, null);
        } catch (ELException | NumberFormatException | StackOverflowError e) {
            throw new Broken(trimmed, Flaw.NOT_VALID);
        }
    }

    /** Reads a condition: as {@link #of}, but text without <code>${…}</code> is an expression as a whole. */
    public static Expression condition(String text) {
        return of(asked(text), false);
    }

    private static String asked(String text) {
        String trimmed = text.strip();
        return trimmed.contains("${") || trimmed.contains("#{") ? trimmed : "${" + trimmed + "}";
    }

    /** Reads an expression as {@link #of} or {@link #condition} would, and lets it ask {@link TextQuestions}. */
    public static Expression tried(String text, boolean condition) {
        return of(condition ? asked(text) : text, true);
    }

    /** Stands for an expression that cannot be worked out: a variable of this name answers in its place. */
    public static Expression answeredBy(String variable, String text) {
        return new Expression(text.strip(), null, variable);
    }

    public String text() {
        return text;
    }

    /** Whether it stands for itself. */
    public boolean isLiteral() {
        return compiled == null && answer == null;
    }

    public @Nullable Object value(Map<String, Object> variables) {
        if (compiled == null) {
            return answer == null ? text : variables.get(answer);
        }
        try {
            Object value = compiled.getValue(new VariableContext(variables));
            if (value instanceof String s && s.length() > MAX_RESULT) {
                throw new Broken(text, Flaw.RESULT_TOO_LONG);
            }
            return value;
        } catch (ELException | ArithmeticException | IllegalArgumentException | ClassCastException e) {
            throw new Broken(text, Flaw.NO_VALUE);
        }
    }

    /** The value as text; null and blank give "". */
    public String text(Map<String, Object> variables) {
        Object value = value(variables);
        return value == null ? "" : value.toString().strip();
    }

    /** Whether the condition holds; anything but true, or the text "true", does not. */
    public boolean holds(Map<String, Object> variables) {
        Object value = value(variables);
        return value instanceof Boolean b ? b : "true".equals(String.valueOf(value));
    }

    /** The value as a list of texts: a list's items, or what stands between commas. */
    public List<String> texts(Map<String, Object> variables) {
        Object value = value(variables);
        List<String> texts = new ArrayList<>();
        if (value instanceof Collection<?> items) {
            items.forEach(item -> add(texts, String.valueOf(item)));
        } else if (value != null) {
            for (String part : value.toString().split(",")) {
                add(texts, part);
            }
        }
        return texts;
    }

    private static void add(List<String> texts, String part) {
        if (!part.isBlank()) {
            texts.add(part.strip());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression e && e.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
