package vn.bieuduong.signature.report;

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
        SignerStatus before = then.who().orElse(SignerStatus.UNKNOWN);
        SignerStatus after = now.who().orElse(SignerStatus.UNKNOWN);
        if (before == after) {
            return SAME;
        }
        if (after == SignerStatus.REVOKED) {
            return REVOKED_SINCE;
        }
        if (after == SignerStatus.TRUSTED) {
            return NOW_TRUSTED;
        }
        if (before == SignerStatus.TRUSTED && after == SignerStatus.EXPIRED) {
            return EXPIRED_SINCE;
        }
        if (after == SignerStatus.UNTRUSTED && then.policy().equals(now.policy())) {
            return TRUST_LOST;
        }
        if (before != thenAgain.who().orElse(SignerStatus.UNKNOWN)) {
            return then.policy().equals(now.policy()) ? TRUST_LOST : RULES_DIFFER;
        }
        return STANDING_DIFFERS;
    }

    /** What came between, and what it means, in one sentence. */
    public String sentence(Locale locale) {
        return ReportWording.of(locale, this);
    }
}
