package vn.bieuduong.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Điều muốn tìm trong nhật ký; what is empty asks for nothing.
 *
 * @param person an account's name, or words of a person's name
 * @param act an act's name; empty for all but what was read and sent, {@link #EVERYTHING} for these too
 * @param dossier a dossier's number or its reference
 */
public record TrailQuestion(
        String person,
        String act,
        String dossier,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Every line, those about reading too. */
    public static final String EVERYTHING = "EVERYTHING";
}
