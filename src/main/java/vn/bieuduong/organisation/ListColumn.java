package vn.bieuduong.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Texts;

/** Cột của danh sách: what a list of bodies says of each; headed in either language. */
enum ListColumn {
    CODE("code"),
    NAME("name"),
    TYPE("type"),
    PARENT("parent"),
    TAX_CODE("taxCode"),
    ADDRESS("address"),
    PHONE("phone"),
    EMAIL("email"),
    PLACE("place"),
    HEAD_TITLE("headTitle"),
    KINDS("applicantKinds");

    private final String field;

    ListColumn(String field) {
        this.field = field;
    }

    String label(Locale locale) {
        return Texts.of("organisation", "ListColumn." + name(), locale, List.of());
    }

    /** The column with this head, however its letters and marks are written. */
    static Optional<ListColumn> headed(String head) {
        return Arrays.stream(values())
                .filter(one -> says(one.label(Texts.VIETNAMESE), head) || says(one.label(Texts.ENGLISH), head))
                .findFirst();
    }

    /** The column a finding on this field of a body belongs to. */
    static ListColumn of(String field) {
        return Arrays.stream(values())
                .filter(one -> one.field.equals(field))
                .findFirst()
                .orElse(NAME);
    }

    /** Whether both say the same words, whatever their marks, capitals and blanks. */
    static boolean says(String one, String other) {
        return plain(one).equals(plain(other));
    }

    static String plain(String text) {
        return Folded.of(text).text().strip().replaceAll(" +", " ");
    }
}
