package vn.bieuduong.workflow;

import java.util.List;
import java.util.stream.Collectors;

/** Định nghĩa không hợp lệ: carries every problem of a definition that was to be put in force. */
public final class InvalidDefinition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidDefinition(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
