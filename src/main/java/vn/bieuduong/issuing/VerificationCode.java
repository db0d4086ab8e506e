package vn.bieuduong.issuing;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.random.Unguessable;

/** Mã kiểm tra: 60 random bits printed on an issued paper, so that anybody may ask what became of it. */
public record VerificationCode(String value) {

    /** Crockford's base 32: no I, L, O, U, so nothing is misread from paper. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{12}");
    private static final int LONGEST_TYPED = 100;

    public VerificationCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a verification code");
        }
    }

    public static VerificationCode next() {
        return new VerificationCode(Unguessable.letters(LETTERS, 12));
    }

    /** What somebody typed from a paper: any case, any hyphens or none, words and a colon before, misread letters set right. */
    public static Optional<VerificationCode> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = Typed.code(text.substring(text.lastIndexOf(':') + 1)).replaceAll("[^0-9A-Z]", "");
        return FORM.matcher(letters).matches() ? Optional.of(new VerificationCode(letters)) : Optional.empty();
    }

    /** As it is printed: {@code 7F3K-22QD-0ABC}. */
    public String printed() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }
}
