package vn.bieuduong.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bieuduong.listing.ListColumn;
import vn.bieuduong.platform.Texts;

/** Cột của danh sách cơ quan, đơn vị: what a list of bodies says of each; headed in either language. */
public enum BodyColumn implements ListColumn {
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
    KINDS("applicantKinds"),
    COMMUNE("commune");

    private static final Set<BodyColumn> NEEDED = Set.of(NAME, TYPE, PARENT, ADDRESS, PLACE);
    private static final Set<BodyColumn> DIGITS = Set.of(CODE, PARENT, TAX_CODE, COMMUNE, PHONE);

    private final String field;

    BodyColumn(String field) {
        this.field = field;
    }

    @Override
    public String label(Locale locale) {
        return Texts.of("organisation", "BodyColumn." + name(), locale, List.of());
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean isNeeded() {
        return NEEDED.contains(this);
    }

    @Override
    public boolean isDigits() {
        return DIGITS.contains(this);
    }
}
