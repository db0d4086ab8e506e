package vn.bieuduong.conversation;

/** Loại tin: who writes to whom. */
enum MessageKind {
    /** The filer, or a colleague of his unit, to the office. */
    OF_FILER,
    /** The office to the filer. */
    OF_OFFICE,
    /** Ghi chú nội bộ: the office to itself; the filer never learns of it. */
    NOTE
}
