package vn.bieuduong.platform;

import java.util.ArrayList;
import java.util.List;

/** Lỗi cấu hình: every mistake found in the files under {@code config/}, collected so that all are named at once. */
public final class Problems {

    /** One mistake: {@code file:line: sentence}. Line 0 means the file as a whole. */
    public record Problem(String file, int line, String sentence) {
        @Override
        public String toString() {
            return line > 0 ? file + ":" + line + ": " + sentence : file + ": " + sentence;
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

    public void add(String file, int line, String sentence) {
        found.add(new Problem(file, line, sentence));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Stops the start when anything was found. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new BrokenConfiguration(found);
        }
    }
}
