package vn.bieuduong.village;

/** Ý kiến: what a resident says of the list. */
public enum RemarkKind {
    AGREE,
    OBJECT,
    OTHER
}
