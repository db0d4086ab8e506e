package vn.bieuduong.disclosure;

/** Người, tập thể được vinh danh: whom a page speaks of, as the masking table tells them apart. */
public enum Honouree {
    PERSON,
    /** A person whom the law protects as a child on the day of the decision. */
    MINOR,
    HOUSEHOLD,
    /** Collectives, units and enterprises. */
    COLLECTIVE
}
