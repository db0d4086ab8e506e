package vn.bieuduong.platform.id;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tên tài khoản: what somebody signs in with; unique and never given to anybody else, so that trails may keep it.
 *
 * @param value in the form in which names are compared: small letters, no space around
 */
public record AccountName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

    /** Whoever acts when nobody does: timers, loaders. No account has the name. */
    public static final AccountName SYSTEM = new AccountName("system");

    /** Whoever is not signed in. No account has the name. */
    public static final AccountName ANONYMOUS = new AccountName("anonymous");

    /** Anything that cannot be a name is an {@link IllegalArgumentException}. */
    public AccountName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account's name: " + value);
        }
    }

    /** The form in which names are compared; what somebody typed may be none all the same. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What somebody typed or sent, when it can be a name; whether there is such an account is not asked. */
    public static Optional<AccountName> read(String typed) {
        String normal = normal(typed);
        return FORM.matcher(normal).matches() ? Optional.of(new AccountName(normal)) : Optional.empty();
    }

    /** As the database has them. */
    public static List<String> values(Collection<AccountName> names) {
        return names.stream().map(AccountName::value).toList();
    }

    @Override
    public String toString() {
        return value;
    }
}
