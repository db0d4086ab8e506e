package vn.bieuduong.processing.worklist;

/** Tình trạng thời hạn. */
public enum Timeliness {
    /** No time runs: before reception, or after the end. */
    NONE,
    ON_TIME,
    NEAR_DUE,
    OVERDUE,
    /** The clock stands still until the applicant answers. */
    PAUSED
}
