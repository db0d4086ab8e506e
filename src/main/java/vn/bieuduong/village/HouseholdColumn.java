package vn.bieuduong.village;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.listing.ListColumn;
import vn.bieuduong.platform.Texts;

/** Cột của danh sách hộ, in the order of the template. */
public enum HouseholdColumn implements ListColumn {
    HONORIFIC("honorific"),
    HEAD("name"),
    ADDRESS("address"),
    MEMBERS("members"),
    SCORE("score"),
    REMARK("remark");

    private final String field;

    HouseholdColumn(String field) {
        this.field = field;
    }

    @Override
    public String label(Locale locale) {
        return Texts.of("village", "HouseholdColumn." + name(), locale, List.of());
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean isNeeded() {
        return this == HEAD;
    }

    @Override
    public boolean isText() {
        return this == REMARK;
    }
}
