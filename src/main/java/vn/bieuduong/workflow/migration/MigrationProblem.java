package vn.bieuduong.workflow.migration;

import java.util.List;
import vn.bieuduong.workflow.Sentence;

/**
 * Điều cần biết trước khi chuyển: one thing that a plan leaves behind, or does besides moving.
 *
 * @param node the node of the old version, or of the new one for what is begun there
 * @param obstacle what it is
 * @param arguments what the sentence about it names
 */
public record MigrationProblem(Obstacle obstacle, String node, List<Object> arguments) {

    /** The kinds, stable however finely they are told apart. */
    public enum Kind {
        /** The plan itself cannot be: nodes that do not exist, definitions of different processes. */
        NOT_A_PLAN(true),
        NO_COUNTERPART(true),
        KIND_DIFFERS(true),
        SCOPE_DIFFERS(true),
        REPETITION_DIFFERS(true),
        /** A join would wait for a branch that nobody goes any more. */
        JOIN_DIFFERS(true),
        /** An expression of the new version cannot be worked out from the instance's variables. */
        NO_VALUE(true),
        /** The move itself failed. */
        FAILED(true),
        /** A join of the new version has other branches; whether it matters depends on where an instance stands. */
        JOIN_CHANGED(false),
        /** A timer or wait without counterpart goes. */
        DROPPED(false),
        /** A timer or wait of the new version is begun. */
        BEGUN(false);

        private final boolean strands;

        Kind(boolean strands) {
            this.strands = strands;
        }
    }

    /** Everything there is to say; each has its sentence. */
    public enum Obstacle implements Sentence.Code {
        OTHER_PROCESS(Kind.NOT_A_PLAN),
        SAME_VERSION(Kind.NOT_A_PLAN),
        UNKNOWN_IN_OLD(Kind.NOT_A_PLAN),
        UNKNOWN_IN_NEW(Kind.NOT_A_PLAN),
        TWO_BECOME_ONE(Kind.NOT_A_PLAN),
        NO_COUNTERPART(Kind.NO_COUNTERPART),
        KIND_DIFFERS(Kind.KIND_DIFFERS),
        SCOPE_DIFFERS(Kind.SCOPE_DIFFERS),
        REPETITION_DIFFERS(Kind.REPETITION_DIFFERS),
        BRANCH_GONE(Kind.JOIN_DIFFERS),
        BRANCH_NEVER_COMES(Kind.JOIN_DIFFERS),
        NOBODY_OPENS(Kind.JOIN_DIFFERS),
        NO_VALUE(Kind.NO_VALUE),
        FAILED(Kind.FAILED),
        JOIN_CHANGED(Kind.JOIN_CHANGED),
        DROPPED(Kind.DROPPED),
        TIMER_BEGUN(Kind.BEGUN),
        WAIT_BEGUN(Kind.BEGUN);

        private final Kind kind;

        Obstacle(Kind kind) {
            this.kind = kind;
        }
    }

    public MigrationProblem {
        arguments = List.copyOf(arguments);
    }

    /** One about a node. */
    public static MigrationProblem of(Obstacle obstacle, String node, Object... arguments) {
        return new MigrationProblem(obstacle, node, List.of(arguments));
    }

    public Kind kind() {
        return obstacle.kind;
    }

    /** What it means, for the administrator. */
    public Sentence sentence() {
        return Sentence.of(obstacle, arguments.toArray());
    }

    /** Whether an instance to which it applies stays where it is; else it is only good to know. */
    public boolean strands() {
        return kind().strands;
    }
}
