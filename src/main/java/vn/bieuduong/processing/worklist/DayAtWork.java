package vn.bieuduong.processing.worklist;

/**
 * Việc trong ngày: what waits for somebody of the office, counted as his queues are.
 *
 * @param fresh nobody has taken it yet
 * @param cameBack dossiers for which he had asked a supplement that was answered lately
 */
public record DayAtWork(long fresh, long nearDue, long overdue, long cameBack) {

    public boolean isEmpty() {
        return fresh + nearDue + overdue + cameBack == 0;
    }
}
