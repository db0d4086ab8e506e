package vn.bieuduong.document.words;

import org.jspecify.annotations.Nullable;

/** Lời trên Bằng khen, Giấy khen. */
public record CertificateWords(String issuer, String achievement, String signerTitle) {

    /**
     * What they are filled with.
     *
     * @param sudden for a sudden deed, as {@code thematic} for a movement's and {@code title} for a title; {@code regular} for none of them
     * @param merit what for, as the form of award words it; null where it does not
     * @param deed the sudden deed, when it can be told in a line or two
     */
    public record Values(
            String agency,
            boolean sudden,
            boolean thematic,
            boolean title,
            boolean regular,
            @Nullable String merit,
            @Nullable String deed,
            String period)
            implements Filling<CertificateWords> {}
}
