package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thành phần hồ sơ: one kind of paper a dossier consists of.
 *
 * @param condition when a conditional one is needed, in words
 * @param signedBy whose signatures it needs, or has when {@code signedRequired} is off
 * @param types file endings that are taken: pdf, xlsx, jpg…
 * @param perNominee whether there is one for each nominee
 * @param forms the forms it is written on
 * @param template what to write in it, in a sentence
 */
public record Component(
        String id,
        String name,
        String nameEn,
        Required required,
        @Nullable String condition,
        boolean signedRequired,
        List<SignedBy> signedBy,
        List<String> types,
        boolean perNominee,
        List<String> forms,
        @Nullable String note,
        @Nullable String template) {

    /** The ending of a signature that lies beside the PDF it signs; taken wherever a PDF is. */
    private static final String SIGNATURE_FILE = "p7s";

    /** Whether a file of that name may be handed in for it. */
    public boolean takes(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(type -> name.endsWith("." + type));
    }

    /** The endings it takes. */
    public List<String> endings() {
        return types.contains("pdf")
                ? Stream.concat(types.stream(), Stream.of(SIGNATURE_FILE))
                        .distinct()
                        .toList()
                : types;
    }

    public boolean isAlwaysRequired() {
        return required == Required.ALWAYS;
    }
}
