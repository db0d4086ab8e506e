package vn.bieuduong.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Typed;

/**
 * Số định danh cá nhân: twelve digits, PPP of the province of birth registration, C for century and sex, YY of the year
 * of birth, six more. It has no check digit, so doubts are told and never refused; the provinces of before 2025 stay.
 */
public record PersonalId(String value) {

    /** What can be doubtful about a number; worded in the bundle. */
    public enum Doubt {
        NOT_TWELVE_DIGITS,
        UNKNOWN_PROVINCE,
        OTHER_BIRTH_YEAR,
        OTHER_SEX
    }

    private static final Pattern FORM = Pattern.compile("\\d{12}");

    public PersonalId {
        value = Typed.digits(value);
    }

    /** What a clerk should look at before believing the number. */
    public List<Doubt> doubts(@Nullable Integer birthYear, @Nullable Boolean female) {
        List<Doubt> doubts = new ArrayList<>();
        if (!FORM.matcher(value).matches()) {
            return List.of(Doubt.NOT_TWELVE_DIGITS);
        }
        int province = Integer.parseInt(value.substring(0, 3));
        if (province < 1 || province > 96) {
            doubts.add(Doubt.UNKNOWN_PROVINCE);
        }
        int century = Character.digit(value.charAt(3), 10);
        int year = 1900 + century / 2 * 100 + Integer.parseInt(value.substring(4, 6));
        if (birthYear != null && birthYear != year) {
            doubts.add(Doubt.OTHER_BIRTH_YEAR);
        }
        if (female != null && female != (century % 2 == 1)) {
            doubts.add(Doubt.OTHER_SEX);
        }
        return List.copyOf(doubts);
    }

    /** The number with all but its last three digits hidden, for pages other people see. */
    public String masked() {
        return value.length() <= 3 ? "***" : "*".repeat(value.length() - 3) + value.substring(value.length() - 3);
    }
}
