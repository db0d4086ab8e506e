package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/** Người ký: whose digital signature a paper needs. */
public enum SignedBy {
    SUBMITTING_UNIT,
    NOMINEE,
    COUNCIL_CHAIR,
    CHAIR,
    SECRETARY,
    INITIATIVE_COUNCIL,
    OPINION_BODY;

    public String label(Locale locale) {
        return Texts.of("procedure", "SignedBy." + name(), locale, List.of());
    }
}
