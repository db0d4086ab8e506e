package vn.bieuduong.workflow.migration;

import java.util.List;
import vn.bieuduong.workflow.Sentence;

/** A plan that cannot be carried out for any instance. */
public final class InvalidPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MigrationProblem> problems;

    public InvalidPlan(List<MigrationProblem> problems) {
        super(Sentence.joined(sentences(problems)).toString());
        this.problems = List.copyOf(problems);
    }

    public List<MigrationProblem> problems() {
        return problems;
    }

    /** What is wrong with it. */
    public Sentence sentence() {
        return Sentence.joined(sentences(problems));
    }

    private static List<Sentence> sentences(List<MigrationProblem> problems) {
        return problems.stream().map(MigrationProblem::sentence).toList();
    }
}
