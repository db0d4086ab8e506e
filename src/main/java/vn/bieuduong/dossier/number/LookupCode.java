package vn.bieuduong.dossier.number;

import java.util.regex.Pattern;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Mã tra cứu: what the filer gives whoever shall see more of the dossier than anybody may.
 *
 * @param value eight letters, 40 random bits
 */
public record LookupCode(String value) {

    /** Crockford's base 32: no I, L, O, U, so nothing is misread from paper or over the telephone. */
    static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8}");

    /** Anything that cannot be a code is an {@link IllegalArgumentException}. */
    public LookupCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a look-up code");
        }
    }

    public static LookupCode fresh() {
        return new LookupCode(Unguessable.letters(LETTERS, 8));
    }

    @Override
    public String toString() {
        return value;
    }
}
