package vn.bieuduong.organisation;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Typed;

/**
 * Mã số thuế: ten digits of which the last checks the others, with "-001" for a dependent unit; since 1 July 2025 persons
 * and household businesses use their twelve-digit personal number. Doubts are told, never refused.
 */
public record TaxCode(String value) {

    /** What can be doubtful about a code; worded in the bundle. */
    public enum Doubt {
        MALFORMED,
        CHECK_DIGIT
    }

    private static final Pattern FORM = Pattern.compile("\\d{10}(-\\d{3})?|\\d{12}|\\d{13}");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    public TaxCode {
        value = Typed.number(value);
    }

    /** What a clerk should look at before believing the code. */
    public Optional<Doubt> doubt() {
        if (!FORM.matcher(value).matches()) {
            return Optional.of(Doubt.MALFORMED);
        }
        if (value.length() == 12) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(i), 10) * WEIGHTS[i];
        }
        int check = 10 - sum % 11;
        return check == Character.digit(value.charAt(9), 10) ? Optional.empty() : Optional.of(Doubt.CHECK_DIGIT);
    }
}
