package vn.bieuduong.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thành phần hồ sơ: one kind of paper a dossier consists of.
 *
 * @param condition when a conditional one is needed, in words
 * @param when a conditional one must be there; it names nothing where only people can tell
 * @param signedBy whose signatures it needs, or has when {@code signedRequired} is off
 * @param types file endings that are taken: pdf, xlsx, jpg…
 * @param perNominee whether there is one for each nominee
 * @param forms the forms it is written on
 * @param template what to write in it, in a sentence
 * @param quorum what share of those who have a vote must be at the meeting whose minutes it is; null where nothing says
 * @param writtenAs what the portal writes for it from what was typed; null for what only people can bring
 */
public record Component(
        String id,
        String name,
        String nameEn,
        Required required,
        @Nullable String condition,
        When when,
        boolean signedRequired,
        List<SignedBy> signedBy,
        List<String> types,
        boolean perNominee,
        List<String> forms,
        @Nullable String note,
        @Nullable String template,
        Voting.@Nullable Quorum quorum,
        @Nullable WrittenAs writtenAs) {

    /** The ending of a signature that lies beside the PDF it signs; taken wherever a PDF is. */
    private static final String SIGNATURE_FILE = "p7s";

    private static final List<String> PICTURES = List.of("jpg", "jpeg", "png");

    /** Pictures that only get a sentence of how to take them otherwise. */
    private static final List<String> UNREAD = List.of("heic", "heif", "hif");

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

    /** Whether a photographed paper may be handed in, of which the portal makes a PDF. */
    public boolean takesPictures() {
        return types.contains("pdf") && !types.contains("jpg");
    }

    /** What may be chosen for it. */
    public List<String> choices() {
        return takesPictures()
                ? Stream.concat(endings().stream(), PICTURES.stream()).toList()
                : endings();
    }

    /** Whether a file of that name is a photograph of which a PDF is to be made, or of which its bringer is told that nobody can read it. */
    public boolean isPhotograph(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !takes(fileName) && (ends(name, UNREAD) || (takesPictures() && ends(name, PICTURES)));
    }

    private static boolean ends(String name, List<String> types) {
        return types.stream().anyMatch(type -> name.endsWith("." + type));
    }

    /** Whether it must be there, as far as what is typed tells. */
    public boolean isNeeded(Map<String, String> answers, Collection<When.Asked> nominees, FiledBy filer) {
        return isAlwaysRequired() || (when.isSet() && when.holds(answers, nominees, filer));
    }

    public boolean isAlwaysRequired() {
        return required == Required.ALWAYS;
    }
}
