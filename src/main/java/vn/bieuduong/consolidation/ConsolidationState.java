package vn.bieuduong.consolidation;

/** Tình trạng đợt tổng hợp. */
public enum ConsolidationState {
    /** Units send, and what they send is looked at. */
    OPEN,
    /** The list is closed: no unit sends any more. */
    REVIEWED,
    /** The one dossier is filed; nothing is undone any more. */
    FILED
}
