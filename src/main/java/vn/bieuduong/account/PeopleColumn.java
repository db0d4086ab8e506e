package vn.bieuduong.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.Texts;

/** Cột của danh sách tài khoản: what a list says of each person; headed in either language. */
enum PeopleColumn {
    NAME("name"),
    DISPLAY_NAME("displayName"),
    BODY("body"),
    TITLE("title"),
    EMAIL("email"),
    PHONE("phone"),
    PERSONAL_ID("personalId"),
    ROLE("role"),
    PLACE("at"),
    FROM("from"),
    TO("to");

    private final String field;

    PeopleColumn(String field) {
        this.field = field;
    }

    String label(Locale locale) {
        return Texts.of("account", "PeopleColumn." + name(), locale, List.of());
    }

    /** The column with this head, however its letters and marks are written. */
    static Optional<PeopleColumn> headed(String head) {
        return Arrays.stream(values())
                .filter(one -> says(one.label(Texts.VIETNAMESE), head) || says(one.label(Texts.ENGLISH), head))
                .findFirst();
    }

    /** The column a finding on this field belongs to. */
    static PeopleColumn of(String field) {
        return Arrays.stream(values())
                .filter(one -> one.field.equals(field))
                .findFirst()
                .orElse(NAME);
    }

    /** Whether both say the same words, whatever their marks, capitals and blanks. */
    static boolean says(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Folded.of(text).text().strip().replaceAll(" +", " ");
    }
}
