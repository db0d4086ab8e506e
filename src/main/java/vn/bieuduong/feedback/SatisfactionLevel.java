package vn.bieuduong.feedback;

/** Mức hài lòng, the best first. */
public enum SatisfactionLevel {
    VERY_CONTENT,
    CONTENT,
    NEUTRAL,
    DISCONTENT,
    VERY_DISCONTENT;

    /** Whether it counts against the office in its index of service. */
    public boolean isDislike() {
        return this == DISCONTENT || this == VERY_DISCONTENT;
    }
}
