package vn.bieuduong.processing.worklist;

import java.time.Instant;
import java.util.Optional;
import vn.bieuduong.calendar.WorkingTime;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.workflow.id.TaskId;

/**
 * Một dòng trong danh sách việc.
 *
 * @param task the open task the line is about; empty in the queues of dossiers (waiting, done)
 * @param number official number, or the filing reference before reception
 * @param step the step's name, or ""
 * @param holder who has taken the task
 * @param left office time until {@code dueAt}, or by how much it is overdue; empty when no time runs
 * @param untold whether it waits for an applicant of whom it is not known that he was told
 */
public record WorklistLine(
        DossierId id,
        Optional<TaskId> task,
        String number,
        String procedureName,
        String unitName,
        String title,
        DossierState state,
        String step,
        Optional<String> holder,
        Optional<Instant> stepDueAt,
        Optional<Instant> dueAt,
        Optional<Instant> dueBefore,
        Optional<WorkingTime> left,
        Timeliness timeliness,
        boolean untold) {}
