package vn.bieuduong.village;

/** Trạng thái của ý kiến. */
public enum RemarkState {
    NEW,
    ANSWERED,
    /** It says nothing of the list: kept, and handed in with the others, but not counted. */
    SET_ASIDE
}
