package vn.bieuduong.disclosure;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.random.Unguessable;

/** Mã trang vinh danh: 50 random bits in ten letters, short enough to be typed from paper. Whoever has it may see the page. */
public record HonourCode(String value) {

    /** Crockford's base 32: no I, L, O, U, so nothing is misread from paper. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final int LONGEST_TYPED = 100;
    private static final String SHORT = "/h/";

    public HonourCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an honour's code");
        }
    }

    static HonourCode next() {
        return new HonourCode(Unguessable.letters(LETTERS, LENGTH));
    }

    /** What somebody typed or what stood in an address: any case, any hyphens or none, misread letters set right. */
    public static Optional<HonourCode> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = Typed.code(text).replaceAll("[^0-9A-Z]", "");
        return FORM.matcher(letters).matches() ? Optional.of(new HonourCode(letters)) : Optional.empty();
    }

    /** The page's short address within the portal; once given out it is never taken away. */
    public String path() {
        return SHORT + value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
