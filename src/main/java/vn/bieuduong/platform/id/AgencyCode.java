package vn.bieuduong.platform.id;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mã cơ quan, đơn vị: names one body, and never another: H99.10. Under two such words duties are held that belong to no body.
 *
 * @param value capital letters and digits, with dots and hyphens between them
 */
public record AgencyCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z][0-9A-Z.-]{0,30}");

    /** Anything that cannot be a code is an {@link IllegalArgumentException}. */
    public AgencyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agency's code: " + value);
        }
    }

    /** What somebody sent or chose, when it can be a code; whether there is such a body is not asked. */
    public static Optional<AgencyCode> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AgencyCode(text)) : Optional.empty();
    }

    /** As the database has them. */
    public static List<String> values(Collection<AgencyCode> codes) {
        return codes.stream().map(AgencyCode::value).toList();
    }

    @Override
    public String toString() {
        return value;
    }
}
