package vn.bieuduong.attachment;

/** Dịp kiểm tra: why signatures were judged. */
public enum EvidenceOccasion {
    /** When the file came in. */
    RECEIPT,
    /** When the dossier was decided. */
    DECISION,
    /** When somebody of the office asked for it. */
    REQUEST
}
