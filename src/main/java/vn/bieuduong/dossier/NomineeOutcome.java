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

    /**
     * Whether a decision would be about the nominee.
     *
     * @param council whether a council has to pass him first
     */
    public boolean isProposed(boolean council) {
        return this == PASSED || this == ELIGIBLE && !council;
    }

    /** Whether the nominee is still in the running. */
    public boolean isAlive() {
        return this == PENDING || this == ELIGIBLE || this == PASSED;
    }
}
