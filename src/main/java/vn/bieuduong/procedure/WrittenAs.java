package vn.bieuduong.procedure;

/** Lập thành: which paper the portal can write for a component from what was typed. */
public enum WrittenAs {
    SUBMISSION_LETTER,
    NOMINEE_LIST,
    ACHIEVEMENT_REPORT,
    ACHIEVEMENT_SUMMARY,
    MINUTES
}
