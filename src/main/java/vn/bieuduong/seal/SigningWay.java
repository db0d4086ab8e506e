package vn.bieuduong.seal;

/** Cách ký: how a leader may sign a decision; which of them are offered stands in {@code config/seals.yaml}. */
public enum SigningWay {
    /** With a key of his that the portal holds, and a code of his second factor. */
    KEY,
    /** With a device of his own, away from the portal: download, sign, upload. */
    COPY,
    /** With a token of his own, by a signing program on his computer that fetches and brings the file: VGCA Sign Service. */
    AGENT,
    /** By hand, on paper; the decision's file bears the body's seal alone. */
    PAPER
}
