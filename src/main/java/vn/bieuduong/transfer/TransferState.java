package vn.bieuduong.transfer;

/** Tình trạng chuyển giao. */
public enum TransferState {
    /** The other has not said whether he takes it. */
    ASKED,
    /** He takes it, and the office has not said whether it agrees. */
    ACCEPTED,
    /** The dossier is his. */
    DONE,
    /** He does not take it. */
    REFUSED,
    /** The office does not agree. */
    REJECTED,
    /** Whoever asked takes it back. */
    WITHDRAWN;

    /** Whether something still comes of it. */
    public boolean isOpen() {
        return this == ASKED || this == ACCEPTED;
    }
}
