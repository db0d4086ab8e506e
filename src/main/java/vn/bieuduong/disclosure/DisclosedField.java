package vn.bieuduong.disclosure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Mục thông tin: what a public page may say of somebody; one row of the masking table. What has no row is never handed here. */
enum DisclosedField {
    NAME(Mask.FULL, Mask.INITIALS, Mask.NEVER),
    UNIT(Mask.FULL, Mask.AGREED, Mask.NEVER),
    PLACE(Mask.ADDRESS, Mask.COMMUNE, Mask.VILLAGE, Mask.PROVINCE, Mask.NEVER),
    CITATION(Mask.FULL, Mask.AGREED, Mask.NEVER),
    CERTIFICATE(Mask.FULL, Mask.AGREED, Mask.NEVER);

    private final Set<Mask> possible;

    DisclosedField(Mask first, Mask... others) {
        possible = EnumSet.of(first, others);
    }

    boolean allows(Mask mask) {
        return possible.contains(mask);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
