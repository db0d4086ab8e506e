package vn.bieuduong.workflow.migration;

import java.util.List;
import java.util.stream.Collectors;

/** A plan that cannot be carried out for any instance. */
public final class InvalidPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MigrationProblem> problems;

    public InvalidPlan(List<MigrationProblem> problems) {
        super(problems.stream().map(MigrationProblem::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<MigrationProblem> problems() {
        return problems;
    }
}
