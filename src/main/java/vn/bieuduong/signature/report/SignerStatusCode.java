package vn.bieuduong.signature.report;

import java.util.Locale;

/** Kết luận về chứng thư số: the stable code behind each {@link SignerStatus}. The text is the bundle's {@code SignerStatusCode.CONSTANT}. */
public enum SignerStatusCode {
    TRUSTED_NOW(SignerStatus.TRUSTED),
    TRUSTED_WHEN_SIGNED(SignerStatus.TRUSTED),
    OLD_ALGORITHM(SignerStatus.WEAK),
    REVOCATION_UNKNOWN(SignerStatus.UNKNOWN),
    LIST_OLDER(SignerStatus.UNKNOWN),
    NOT_YET_VALID(SignerStatus.UNKNOWN),
    NOT_FOR_SIGNING(SignerStatus.UNKNOWN),
    CERTIFICATE_MISSING(SignerStatus.UNKNOWN),
    UNDECIDED(SignerStatus.UNKNOWN),
    EXPIRED_SINCE_SIGNING(SignerStatus.EXPIRED),
    EXPIRED_WHEN_SIGNED(SignerStatus.EXPIRED),
    ISSUER_EXPIRED(SignerStatus.EXPIRED),
    ISSUER_UNKNOWN(SignerStatus.UNTRUSTED),
    SELF_SIGNED(SignerStatus.UNTRUSTED),
    CERTIFICATE_REVOKED(SignerStatus.REVOKED),
    ISSUER_REVOKED(SignerStatus.REVOKED);

    private final SignerStatus standing;

    SignerStatusCode(SignerStatus standing) {
        this.standing = standing;
    }

    public SignerStatus standing() {
        return standing;
    }

    public String sentence(Locale locale) {
        return ReportWording.of(locale, this);
    }

    public String advice(Locale locale) {
        return ReportWording.advice(locale, this);
    }
}
