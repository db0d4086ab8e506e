package vn.bieuduong.signature;

import java.util.Locale;

/** Lưu ý: what a reader of the report should know beside the verdict. */
public enum NoteCode {
    /** More pages than are compared picture by picture. */
    PAGES_NOT_COMPARED,
    /** A later part adds signatures, time stamps or certificates only. */
    LATER_SIGNATURES,
    /** A time stamp from an authority stands beside the signature. */
    TIME_STAMPED,
    /** The file is encrypted with an empty password. */
    ENCRYPTED,
    /** The certifying signature allows no change. */
    CERTIFIED;

    public String sentence(Locale locale) {
        return Wording.of(locale, this);
    }
}
