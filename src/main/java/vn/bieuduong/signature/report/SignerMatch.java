package vn.bieuduong.signature.report;

import java.util.Collection;
import java.util.Locale;

/**
 * Đối chiếu người ký: whether the numbers in a certificate are those expected. A difference is a warning, not a refusal:
 * parents, lawyers and directors sign for others.
 */
public enum SignerMatch {
    MATCH,
    DIFFERENT,
    NOT_COMPARABLE;

    private static final int TAX_CODE = 10;

    /**
     * One equal number is enough. Without one, the two are different only when both name the same kind of number;
     * otherwise nothing can be said. A CMND of twelve digits is a CCCD, and a branch's tax code matches its parent's.
     */
    public static SignerMatch compare(Collection<IdentityNumber> signer, Collection<IdentityNumber> expected) {
        boolean comparable = false;
        for (IdentityNumber left : signer) {
            for (IdentityNumber right : expected) {
                if (kind(left) != kind(right) || left.kind() == IdentityNumber.Kind.OTHER) {
                    continue;
                }
                if (same(left, right)) {
                    return MATCH;
                }
                comparable = true;
            }
        }
        return comparable ? DIFFERENT : NOT_COMPARABLE;
    }

    public String sentence(Locale locale) {
        return ReportWording.of(locale, this);
    }

    public String advice(Locale locale) {
        return ReportWording.advice(locale, this);
    }

    private static IdentityNumber.Kind kind(IdentityNumber number) {
        boolean citizen =
                number.kind() == IdentityNumber.Kind.CMND && number.value().length() == 12;
        return citizen ? IdentityNumber.Kind.CCCD : number.kind();
    }

    private static boolean same(IdentityNumber left, IdentityNumber right) {
        return left.value().equals(right.value())
                || (left.kind() == IdentityNumber.Kind.MST
                        && (isParent(left.value(), right.value()) || isParent(right.value(), left.value())));
    }

    private static boolean isParent(String parent, String branch) {
        return parent.length() == TAX_CODE && branch.startsWith(parent);
    }
}
