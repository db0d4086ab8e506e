package vn.bieuduong.signature;

import java.util.Locale;

/** Kết luận về chứng thư số: the stable code behind each {@link Standing}. The text is the bundle's {@code StandingCode.CONSTANT}. */
public enum StandingCode {
    TRUSTED_NOW(Standing.TRUSTED),
    TRUSTED_WHEN_SIGNED(Standing.TRUSTED),
    OLD_ALGORITHM(Standing.WEAK),
    REVOCATION_UNKNOWN(Standing.UNKNOWN),
    LIST_OLDER(Standing.UNKNOWN),
    NOT_YET_VALID(Standing.UNKNOWN),
    NOT_FOR_SIGNING(Standing.UNKNOWN),
    CERTIFICATE_MISSING(Standing.UNKNOWN),
    UNDECIDED(Standing.UNKNOWN),
    EXPIRED_SINCE_SIGNING(Standing.EXPIRED),
    EXPIRED_WHEN_SIGNED(Standing.EXPIRED),
    ISSUER_EXPIRED(Standing.EXPIRED),
    ISSUER_UNKNOWN(Standing.UNTRUSTED),
    SELF_SIGNED(Standing.UNTRUSTED),
    CERTIFICATE_REVOKED(Standing.REVOKED),
    ISSUER_REVOKED(Standing.REVOKED);

    private final Standing standing;

    StandingCode(Standing standing) {
        this.standing = standing;
    }

    public Standing standing() {
        return standing;
    }

    public String sentence(Locale locale) {
        return Wording.of(locale, this);
    }

    public String advice(Locale locale) {
        return Wording.advice(locale, this);
    }
}
