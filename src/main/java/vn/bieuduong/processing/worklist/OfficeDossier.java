package vn.bieuduong.processing.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.calendar.WorkingTime;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Hồ sơ trước mắt cán bộ: the header answers which step, who holds it, how long is left.
 *
 * @param step the current step's name, or "" when the handling has ended
 * @param holder the person who holds it, or the groups it waits for; empty when no step is open
 * @param left office time until the dossier is due, or by how much it is overdue; empty when no time runs
 * @param whole whether the reader's office handles it; for others official papers and their register are left out
 * @param task what the reader may do now; empty when there is nothing for him
 */
public record OfficeDossier(
        DossierView dossier,
        String step,
        Optional<Worded> holder,
        Optional<Instant> stepDueAt,
        Optional<WorkingTime> left,
        Timeliness timeliness,
        boolean whole,
        Optional<TaskView> task,
        List<StepLine> history) {

    /**
     * Việc cần làm.
     *
     * @param form which form the step needs: intake, assign, appraise, opinion, council, submission, check, sign, issue, return
     * @param outcomes what the process offers
     * @param mine whether the reader has taken it; else it is free for him to take
     */
    public record TaskView(TaskId id, String form, String name, List<String> outcomes, boolean mine) {}

    /**
     * Một bước đã hoặc đang làm (form 06).
     *
     * @param who the person's name, or "" while nobody has taken it
     * @param onBehalf whom he stood in for, as people call him
     * @param outcome word of a {@code DossierStep.Outcome}, or ""
     * @param late whether it ended, or still is, after its due time
     */
    public record StepLine(
            int order,
            String step,
            String who,
            Optional<String> onBehalf,
            Instant from,
            Optional<Instant> to,
            Optional<Instant> due,
            String outcome,
            String note,
            boolean cancelled,
            boolean late) {}
}
