package vn.bieuduong.inspection;

/** Quét mã độc: what the malware scanner said. Without an answer a file is never taken as clean. */
public enum Scan {
    CLEAN,
    INFECTED,
    /** The scanner is configured but gave no answer: the file is inspected again. */
    FAILED,
    /** No scanner is configured; only known test patterns were looked for. */
    NOT_CONFIGURED
}
