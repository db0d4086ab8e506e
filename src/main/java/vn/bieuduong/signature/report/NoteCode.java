package vn.bieuduong.signature.report;

import java.util.Locale;

/** Lưu ý: what a reader of the report should know beside the verdict. */
public enum NoteCode {
    /** A later part adds signatures, time stamps or certificates only. */
    LATER_SIGNATURES,
    /** The picture of a signature that came later lies over words that were signed before. */
    TEXT_COVERED,
    /** A time stamp from an authority stands beside the signature. */
    TIME_STAMPED,
    /** The file is encrypted with an empty password. */
    ENCRYPTED,
    /** The certifying signature allows no change. */
    CERTIFIED,
    /** The document acts by itself or fetches parts of it from elsewhere. */
    ACTIVE_CONTENT,
    /** The file inside a signature file carries signatures of its own; the verdict counts them. */
    INNER_SIGNATURES;

    public String sentence(Locale locale) {
        return ReportWording.of(locale, this);
    }
}
