package vn.bieuduong.workflow.migration;

/**
 * Điều cần biết trước khi chuyển: one thing that a plan leaves behind, or does besides moving.
 *
 * @param node the node of the old version, or of the new one for what is begun there
 * @param sentence what it means, for the administrator
 */
public record MigrationProblem(Kind kind, String node, String sentence) {

    /** The kinds, stable whatever the wording. */
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

    /** Whether an instance to which it applies stays where it is; else it is only good to know. */
    public boolean strands() {
        return kind.strands;
    }
}
