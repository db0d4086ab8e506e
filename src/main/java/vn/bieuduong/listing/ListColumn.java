package vn.bieuduong.listing;

import java.util.Locale;

/** Cột của danh sách: implemented by an enum with one constant a column. */
public interface ListColumn {

    /** The constant's name, as an enum gives it. */
    String name();

    /** Its head. */
    String label(Locale locale);

    /** The field of a form whose findings belong here. */
    String field();

    /** Whether no list does without it. */
    default boolean isNeeded() {
        return false;
    }

    /** Whether it holds digits that are no number: a spreadsheet takes the zeros in front of such. */
    default boolean isDigits() {
        return false;
    }

    /** Whether it may hold several lines. */
    default boolean isText() {
        return false;
    }

    /** An example for the template; empty for none. */
    default String example(Locale locale) {
        return "";
    }
}
