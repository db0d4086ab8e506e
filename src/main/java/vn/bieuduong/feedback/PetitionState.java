package vn.bieuduong.feedback;

/** Trạng thái của phản ánh. */
public enum PetitionState {
    /** The office owes an answer. */
    OPEN,
    /** The office has asked its writer for more, and no time runs. */
    ASKED,
    /** Answered; the office owes that the answer is made public. */
    ANSWERED,
    REFUSED,
    /** Answered, and made public. */
    PUBLISHED,
    /** Answered, and for a reason not made public. */
    WITHHELD;

    /** Whether the office has nothing to do with it any more. */
    public boolean isDone() {
        return this == REFUSED || this == PUBLISHED || this == WITHHELD;
    }
}
