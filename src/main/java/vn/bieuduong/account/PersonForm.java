package vn.bieuduong.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/**
 * Người dùng như khai vào: who an account is for, as a page or a list gives it.
 *
 * @param personalId twelve digits, or nothing
 */
public record PersonForm(
        String displayName,
        @Nullable String title,
        @Nullable String personalId,
        @Nullable String email,
        @Nullable String phone) {

    private static final int LONGEST = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;:\"()]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("(0|\\+84)\\d{9,10}");

    public PersonForm {
        displayName = Typed.line(displayName);
        title = given(Typed.line(title));
        personalId = given(Typed.digits(personalId));
        email = given(Typed.line(email));
        phone = given(Typed.phone(phone));
    }

    /** Whether it has the form of one e-mail address. */
    public static boolean isEmail(String typed) {
        return typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
    }

    /** Everything that is wrong with it, on its field. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!Typed.says(displayName) || displayName.length() > LONGEST) {
            findings.add(Finding.on("displayName", AccountReason.DISPLAY_NAME_MISSING, LONGEST));
        }
        if (title != null && title.length() > LONGEST) {
            findings.add(Finding.on("title", AccountReason.TITLE_TOO_LONG, LONGEST));
        }
        if (personalId != null
                && new PersonalId(personalId).doubts(null, null).contains(PersonalId.Doubt.NOT_TWELVE_DIGITS)) {
            findings.add(Finding.on("personalId", AccountReason.PERSONAL_ID_WRONG));
        }
        if (email != null && !isEmail(email)) {
            findings.add(Finding.on("email", AccountReason.EMAIL_WRONG));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            findings.add(Finding.on("phone", AccountReason.PHONE_WRONG));
        }
        return findings;
    }

    private static @Nullable String given(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
