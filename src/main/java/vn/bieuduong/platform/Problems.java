package vn.bieuduong.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lỗi cấu hình: every mistake found in the files under {@code config/}, collected so that all are named at once. */
public final class Problems {

    /** One mistake. Line 0 means the file as a whole. */
    public record Problem(String file, int line, Worded sentence) {

        /** {@code file:line: sentence} */
        public String in(Locale locale) {
            return (line > 0 ? file + ":" + line + ": " : file + ": ") + sentence.in(locale);
        }

        /** In Vietnamese. */
        @Override
        public String toString() {
            return in(Texts.VIETNAMESE);
        }
    }

    /** Thrown by whoever cannot start with these problems. */
    public static final class BrokenConfiguration extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem> problems;

        BrokenConfiguration(List<Problem> problems) {
            super(problems.size() + " problems in config: " + problems);
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    private final List<Problem> found = new ArrayList<>();

    /** Names a mistake: a key of {@code texts/config} and what its sentence names. */
    public void wrong(String file, int line, String key, Object... named) {
        add(file, line, words(key, named));
    }

    /** Words of {@code texts/config}; what is named is a text or is worded itself. */
    static Worded words(String key, Object... named) {
        List<Object> arguments = Arrays.stream(named)
                .map(one -> one instanceof Worded ? one : String.valueOf(one))
                .toList();
        return locale -> Texts.of("config", key, locale, arguments);
    }

    public void add(String file, int line, Worded sentence) {
        found.add(new Problem(file, line, sentence));
    }

    public void add(String file, int line, String sentence) {
        add(file, line, (Worded) locale -> sentence);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Each as a line in the language. */
    public List<String> in(Locale language) {
        return found.stream().map(one -> one.in(language)).toList();
    }

    /** Stops the start when anything was found. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new BrokenConfiguration(found);
        }
    }
}
