package vn.bieuduong.signature.report;

import java.util.Locale;

/** Kết luận về toàn vẹn: the stable code behind each verdict on {@link Integrity}. The text is the bundle's {@code IntegrityCode.CONSTANT}. */
public enum IntegrityCode {
    WHOLE_FILE(Integrity.INTACT),
    LATER_PARTS_HARMLESS(Integrity.INTACT),
    TIMESTAMP_ONLY(Integrity.INTACT),

    FORM_FILLED(Integrity.MODIFIED),
    ANNOTATION_CHANGED(Integrity.MODIFIED),
    PAGES_CHANGED(Integrity.MODIFIED),
    CONTENT_CHANGED(Integrity.MODIFIED),
    BYTES_APPENDED(Integrity.MODIFIED),
    PARTLY_COVERED(Integrity.MODIFIED),
    LOCKED_CHANGED(Integrity.MODIFIED),
    EARLIER_REMOVED(Integrity.MODIFIED),
    NOT_COMPARED(Integrity.MODIFIED),

    DIGEST_MISMATCH(Integrity.BROKEN),
    VALUE_WRONG(Integrity.BROKEN),
    RANGE_INVALID(Integrity.BROKEN),
    DICTIONARY_REPLACED(Integrity.BROKEN),
    SIGNATURE_DAMAGED(Integrity.BROKEN),
    SIGNATURE_REMOVED(Integrity.BROKEN),
    SIGNATURE_UNREGISTERED(Integrity.BROKEN),
    JUDGING_FAILED(Integrity.BROKEN),

    NO_SIGNATURE(Integrity.UNSIGNED),
    EMPTY_SIGNATURE_FIELD(Integrity.UNSIGNED),
    SCANNED_PAPER(Integrity.UNSIGNED),
    KIND_WITHOUT_SIGNATURE(Integrity.UNSIGNED),
    CERTIFICATES_ONLY(Integrity.UNSIGNED),

    EMPTY_FILE(Integrity.UNREADABLE),
    NOT_A_DOCUMENT(Integrity.UNREADABLE),
    FILE_DAMAGED(Integrity.UNREADABLE),
    PASSWORD_NEEDED(Integrity.UNREADABLE),
    CONTENT_MISSING(Integrity.UNREADABLE),
    SIGNATURE_NOT_JUDGED(Integrity.UNREADABLE),
    SIGNER_CERTIFICATE_MISSING(Integrity.UNREADABLE),
    ALGORITHM_UNKNOWN(Integrity.UNREADABLE),
    FILES_INSIDE(Integrity.UNREADABLE),
    LIMIT_EXCEEDED(Integrity.UNREADABLE);

    private final Integrity integrity;

    IntegrityCode(Integrity integrity) {
        this.integrity = integrity;
    }

    public Integrity integrity() {
        return integrity;
    }

    /** Of several signatures the worst speaks: broken before what cannot be judged before modified before intact. */
    public int weight() {
        return switch (integrity) {
            case INTACT -> 0;
            case UNSIGNED -> 1;
            case MODIFIED -> 2;
            case UNREADABLE -> 3;
            case BROKEN -> 4;
        };
    }

    /** What was found, in one sentence a village head understands. */
    public String sentence(Locale locale) {
        return ReportWording.of(locale, this);
    }

    /** What to do about it. */
    public String advice(Locale locale) {
        return ReportWording.advice(locale, this);
    }
}
