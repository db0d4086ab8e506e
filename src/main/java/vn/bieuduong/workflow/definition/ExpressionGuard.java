package vn.bieuduong.workflow.definition;

import java.util.Set;
import vn.bieuduong.workflow.definition.Expression.Broken;
import vn.bieuduong.workflow.definition.Expression.Flaw;

/** Looks through an expression before EL sees it and refuses everything that could do more than read variables. */
final class ExpressionGuard {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 40;
    private static final Set<String> WORDS_BEFORE_BRACKET =
            Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "empty");

    private final String text;
    private final boolean tried;
    private int at;

    private ExpressionGuard(String text, boolean tried) {
        this.text = text;
        this.tried = tried;
    }

    /** @param tried lets the {@link TextQuestions} pass */
    static void check(String text, boolean tried) {
        if (text.length() > MAX_LENGTH) {
            throw new Broken(text.substring(0, 40) + "…", Flaw.TOO_LONG, MAX_LENGTH);
        }
        new ExpressionGuard(text, tried).run();
    }

    private void run() {
        while (at < text.length()) {
            if (startsWith("${") || startsWith("#{")) {
                at += 2;
                inside();
            } else {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
        }
    }

    private void inside() {
        int depth = 1;
        String last = "";
        String before = "";
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            if (c == '\'' || c == '"') {
                quoted(c);
                last = "''";
                continue;
            }
            if (Character.isJavaIdentifierStart(c)) {
                before = last;
                last = word();
                continue;
            }
            refuseCall(c, last, tried && before.equals(".") && TextQuestions.NAMES.contains(last));
            refuseOperator(c);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                throw new Broken(text, Flaw.NESTED);
            }
            at++;
            if (depth == 0) {
                return;
            }
            last = String.valueOf(c);
        }
        throw new Broken(text, Flaw.NOT_CLOSED);
    }

    private void refuseCall(char c, String last, boolean question) {
        boolean afterName = !last.isEmpty()
                && (Character.isJavaIdentifierPart(last.charAt(last.length() - 1)) || last.equals("''"));
        boolean afterBracket = last.equals(")") || last.equals("]");
        if (c == '(' && !question && (afterName && !WORDS_BEFORE_BRACKET.contains(last) || afterBracket)) {
            throw new Broken(text, Flaw.CALLS);
        }
    }

    private void refuseOperator(char c) {
        if (c == ';') {
            throw new Broken(text, Flaw.SEVERAL);
        }
        if (startsWith("->")) {
            throw new Broken(text, Flaw.LAMBDA);
        }
        if (c == '=') {
            if (!startsWith("==") && !follows('!', '<', '>', '+', '=')) {
                throw new Broken(text, Flaw.ASSIGNS);
            }
        }
    }

    private boolean follows(char... before) {
        for (char b : before) {
            if (at > 0 && text.charAt(at - 1) == b) {
                return true;
            }
        }
        return false;
    }

    private String word() {
        int from = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private void quoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private boolean startsWith(String what) {
        return text.startsWith(what, at);
    }
}
