package vn.bieuduong.dossier;

/** Kết quả của từng đối tượng: how far a nominee has come and how it ended. */
public enum NomineeOutcome {
    PENDING,
    ELIGIBLE,
    INELIGIBLE,
    PASSED,
    NOT_PASSED,
    AWARDED,
    NOT_AWARDED;

    /** Whether the nominee is still in the running. */
    public boolean isAlive() {
        return this == PENDING || this == ELIGIBLE || this == PASSED;
    }
}
