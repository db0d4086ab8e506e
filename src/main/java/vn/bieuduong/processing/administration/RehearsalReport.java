package vn.bieuduong.processing.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.workflow.id.InstanceId;

/**
 * Kết quả diễn tập: how finished dossiers would have fared on a draft.
 *
 * @param problems why the draft could not be put in force; nothing was rehearsed then
 * @param lines dossiers that fared otherwise, at most a page of them
 * @param next the instance before which to go on; null when all of the period were rehearsed
 */
public record RehearsalReport(
        List<DefinitionProblem> problems,
        String key,
        int rehearsed,
        long same,
        long differs,
        long waits,
        long stuck,
        List<Line> lines,
        @Nullable InstanceId next) {

    /** How a dossier fared, in the engine's words. */
    public enum Fared {
        SAME,
        DIFFERS,
        WAITS,
        STUCK
    }

    /**
     * One dossier.
     *
     * @param step the number of the first step that led elsewhere; 0 when there is none
     * @param act what was done in that step, and at which node
     * @param waitsFor what it waits for, or why it is stuck
     */
    public record Line(
            InstanceId instance,
            String number,
            Fared fared,
            int step,
            String act,
            String expected,
            String got,
            Worded waitsFor) {}

    public boolean readable() {
        return problems.isEmpty();
    }
}
