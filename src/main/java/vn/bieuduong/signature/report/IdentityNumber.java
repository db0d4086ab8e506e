package vn.bieuduong.signature.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Số định danh: a number by which a certificate names a person or a body, as Vietnamese authorities write it in UID. */
public record IdentityNumber(Kind kind, String value) {

    /** Loại giấy tờ: what the number is of. */
    public enum Kind {
        CCCD(true),
        CMND(true),
        HC(true),
        BHXH(true),
        PID(true),
        PPID(true),
        MST(false),
        MNS(false),
        OTHER(false);

        private final boolean person;

        Kind(boolean person) {
            this.person = person;
        }

        public boolean isOfPerson() {
            return person;
        }
    }

    private static final Pattern NOISE = Pattern.compile("[\\s.]+");
    private static final int LONGEST = 64;

    public IdentityNumber {
        value = NOISE.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not an identity number: " + value);
        }
    }

    public static IdentityNumber cccd(String value) {
        return new IdentityNumber(Kind.CCCD, value);
    }

    /** Whether it is this very tax code. */
    public boolean isTaxCode(String taxCode) {
        return kind == Kind.MST
                && !taxCode.isBlank()
                && value.equals(mst(taxCode).value());
    }

    public static IdentityNumber mst(String value) {
        return new IdentityNumber(Kind.MST, value);
    }

    public static IdentityNumber mns(String value) {
        return new IdentityNumber(Kind.MNS, value);
    }

    /** Reads one UID value such as {@code CCCD:001085012345}; a value without a known prefix is {@link Kind#OTHER}. */
    public static Optional<IdentityNumber> parse(String uid) {
        int colon = uid.indexOf(':');
        Kind kind = colon < 0 ? Kind.OTHER : kind(uid.substring(0, colon));
        String number = kind == Kind.OTHER ? uid : uid.substring(colon + 1);
        String bare = NOISE.matcher(number).replaceAll("");
        return bare.isEmpty() || bare.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new IdentityNumber(kind, bare));
    }

    private static Kind kind(String prefix) {
        String wanted = prefix.strip().toUpperCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(wanted)) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    @Override
    public String toString() {
        return kind == Kind.OTHER ? value : kind + ":" + value;
    }
}
