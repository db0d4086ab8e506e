package vn.bieuduong.organisation;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Loại tổ chức: what kind of body an organisation is. Since 1 July 2025 there are two levels: province and commune. */
public enum OrganisationType {
    PROVINCE_PC,
    COMMUNE_PC,
    HOME_AFFAIRS,
    DEPARTMENT,
    OPINION_BODY,
    UNIT,
    ENTERPRISE,
    SCHOOL,
    HEALTH_STATION,
    HAMLET,
    ASSOCIATION;

    public String label(Locale locale) {
        return Texts.of("organisation", "OrganisationType." + name(), locale, List.of());
    }

    /** Whether it is a People's Committee, which receives and decides. */
    public boolean isAgency() {
        return this == PROVINCE_PC || this == COMMUNE_PC;
    }
}
