package vn.bieuduong.dossier.number;

import java.util.regex.Pattern;

/**
 * Mã hồ sơ: given by the office that takes a dossier in; the next of the agency's day, without gaps and never twice.
 *
 * @param value {@code <agency>-YYMMDD-XXXX}
 */
public record DossierNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z.]+(?:-[0-9A-Z.]+)*-[0-9]{6}-[0-9]{4}");

    /** Anything that cannot be a number is an {@link IllegalArgumentException}. */
    public DossierNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a dossier's number: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
