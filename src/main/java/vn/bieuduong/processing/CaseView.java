package vn.bieuduong.processing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.calendar.WorkingTime;
import vn.bieuduong.dossier.DossierView;

/**
 * Hồ sơ trước mắt cán bộ: the header answers which step, who holds it, how long is left.
 *
 * @param step the current step's name, or "" when the handling has ended
 * @param holder the person who holds it, or the groups it waits for, in words
 * @param left office time until the dossier is due, or by how much it is overdue; empty when no time runs
 * @param whole whether the reader's office handles it; for others official papers and their register are left out
 * @param task what the reader may do now; empty when there is nothing for him
 */
public record CaseView(
        DossierView dossier,
        String step,
        String holder,
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
    public record TaskView(UUID id, String form, String name, List<String> outcomes, boolean mine) {}

    /**
     * Một bước đã hoặc đang làm (form 06).
     *
     * @param who the person's name, or "" while nobody has taken it
     * @param outcome key of this package's texts {@code Outcome.<outcome>}, or ""
     * @param late whether it ended, or still is, after its due time
     */
    public record StepLine(
            int order,
            String step,
            String who,
            Instant from,
            Optional<Instant> to,
            Optional<Instant> due,
            String outcome,
            String note,
            boolean cancelled,
            boolean late) {}
}
