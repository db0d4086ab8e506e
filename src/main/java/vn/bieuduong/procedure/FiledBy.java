package vn.bieuduong.procedure;

/** Người nộp là ai: a unit, or a citizen in his own name. */
public enum FiledBy {
    UNIT,
    CITIZEN
}
