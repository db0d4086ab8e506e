package vn.bieuduong.organisation.place;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.listing.ListColumn;
import vn.bieuduong.platform.Texts;

/** Cột của danh mục địa danh. */
public enum PlaceColumn implements ListColumn {
    CODE,
    NAME,
    PROVINCE,
    FORMER;

    @Override
    public String label(Locale locale) {
        return Texts.of("organisation", "PlaceColumn." + name(), locale, List.of());
    }

    @Override
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isNeeded() {
        return this != FORMER;
    }

    @Override
    public boolean isDigits() {
        return this == CODE || this == PROVINCE;
    }
}
