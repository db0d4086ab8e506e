package vn.bieuduong.signature;

import java.util.Locale;

/**
 * So với khi tiếp nhận: what has come between the verdict at receipt and one made later. The text is the bundle's {@code
 * ComparisonCode.CONSTANT}.
 */
public enum ComparisonCode {
    SAME,
    EXPIRED_SINCE,
    REVOKED_SINCE,
    TRUST_LOST,
    NOW_TRUSTED,
    STANDING_DIFFERS,
    /** Judged anew as of the receipt, it no longer is what was found then. */
    RULES_DIFFER,
    FILE_DIFFERS;

    /**
     * Compares.
     *
     * @param then what was found at receipt
     * @param thenAgain the same file judged again as of the receipt
     * @param now the same file judged as of today
     */
    public static ComparisonCode of(SignatureReport then, SignatureReport thenAgain, SignatureReport now) {
        if (then.integrity() != now.integrity()) {
            return then.policy().equals(now.policy()) ? FILE_DIFFERS : RULES_DIFFER;
        }
        Standing before = then.who().orElse(Standing.UNKNOWN);
        Standing after = now.who().orElse(Standing.UNKNOWN);
        if (before == after) {
            return SAME;
        }
        if (after == Standing.REVOKED) {
            return REVOKED_SINCE;
        }
        if (after == Standing.TRUSTED) {
            return NOW_TRUSTED;
        }
        if (before == Standing.TRUSTED && after == Standing.EXPIRED) {
            return EXPIRED_SINCE;
        }
        if (after == Standing.UNTRUSTED && then.policy().equals(now.policy())) {
            return TRUST_LOST;
        }
        if (before != thenAgain.who().orElse(Standing.UNKNOWN)) {
            return then.policy().equals(now.policy()) ? TRUST_LOST : RULES_DIFFER;
        }
        return STANDING_DIFFERS;
    }

    /** What came between, and what it means, in one sentence. */
    public String sentence(Locale locale) {
        return Wording.of(locale, this);
    }
}
