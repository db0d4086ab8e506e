package vn.bieuduong.representation;

/** Tình trạng giấy uỷ quyền. */
public enum MandateState {
    /** Whoever is to represent has brought the paper, and the desk has not looked at it. */
    WAITING,
    /** It counts on its days. */
    GIVEN,
    /** The desk did not accept the paper. */
    REFUSED,
    /** One of the two has ended it. */
    ENDED
}
