package vn.bieuduong.procedure;

/** Bắt buộc hay không: whether a paper must be there, or only under the component's condition. */
public enum Required {
    ALWAYS,
    CONDITIONAL
}
