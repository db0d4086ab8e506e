package vn.bieuduong.signature.report;

/** Tính toàn vẹn: whether a document still is what was signed. Declared from best to worst for a signed document. */
public enum Integrity {
    /** Every signature holds and nothing that a reader sees was changed after signing. */
    INTACT,
    /** A signature holds for what it covered, but something was changed or added after it. */
    MODIFIED,
    /** A signature does not hold, is damaged or was removed. */
    BROKEN,
    /** There is no signature. */
    UNSIGNED,
    /** The file cannot be read, so nothing can be said. */
    UNREADABLE
}
