package vn.bieuduong.workflow.diagram;

/** Dấu trên sơ đồ: how far a node is; a later constant wins over an earlier one. */
public enum Mark {
    DONE,
    CURRENT,
    OVERDUE
}
