package vn.bieuduong.workflow;

/** Tình trạng: whether an instance runs. */
public enum Status {
    RUNNING,
    SUSPENDED,
    ENDED,
    CANCELLED
}
