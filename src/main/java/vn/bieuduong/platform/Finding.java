package vn.bieuduong.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Điểm chưa đạt: one thing a request was refused for.
 *
 * @param reason why, worded in the bundle
 * @param field the form field it belongs to, or null when it concerns the whole request
 * @param arguments what the wording names: {0}, {1}, …
 */
public record Finding(Reason reason, @Nullable String field, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding on one field of the form. */
    public static Finding on(String field, Reason reason, Object... arguments) {
        return new Finding(reason, field, List.of(arguments));
    }

    /** A finding on the request as a whole. */
    public static Finding of(Reason reason, Object... arguments) {
        return new Finding(reason, null, List.of(arguments));
    }
}
