package vn.bieuduong.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bieuduong.listing.ListColumn;
import vn.bieuduong.platform.Texts;

/** Cột của danh sách tài khoản: what a list says of each person; headed in either language. */
public enum PeopleColumn implements ListColumn {
    NAME("name"),
    DISPLAY_NAME("displayName"),
    BODY("body"),
    TITLE("title"),
    EMAIL("email"),
    PHONE("phone"),
    PERSONAL_ID("personalId"),
    ROLE("role"),
    PLACE("at"),
    AREA("area"),
    FROM("from"),
    TO("to");

    private static final Set<PeopleColumn> DIGITS = Set.of(BODY, PHONE, PERSONAL_ID, PLACE);

    private final String field;

    PeopleColumn(String field) {
        this.field = field;
    }

    @Override
    public String label(Locale locale) {
        return Texts.of("account", "PeopleColumn." + name(), locale, List.of());
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean isNeeded() {
        return this == NAME || this == DISPLAY_NAME;
    }

    @Override
    public boolean isDigits() {
        return DIGITS.contains(this);
    }
}
