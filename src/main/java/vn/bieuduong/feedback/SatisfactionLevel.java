package vn.bieuduong.feedback;

/** Mức hài lòng, the best first. */
public enum SatisfactionLevel {
    VERY_CONTENT,
    CONTENT,
    NEUTRAL,
    DISCONTENT,
    VERY_DISCONTENT
}
