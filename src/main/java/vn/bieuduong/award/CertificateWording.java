package vn.bieuduong.award;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.Procedure;

/** Lời trên Bằng khen, Giấy khen: whom it names and what for. It stays on a wall for decades, so nothing of it is a form's label. */
final class CertificateWording {

    private static final String SUDDEN = "DOT_XUAT";
    private static final String THEMATIC = "CHUYEN_DE";

    /** What still reads well in two lines; longer accounts stay in the dossier. */
    private static final int LONGEST_DEED = 170;

    private CertificateWording() {}

    /** What tells the recipient from others of the name: position and workplace, or where it lies. */
    static String description(NomineeForm form) {
        String at = form.workplace().isEmpty() ? form.address() : form.workplace();
        return Stream.of(form.position(), at).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What for, as the decision has it: the deed itself when it was sudden, else what the award is given for and over which time. */
    static String achievement(Procedure procedure, NomineeForm form, String period) {
        String deed = form.achievement().strip().replaceAll("\\s+", " ").replaceAll("[.;,]+$", "");
        if (procedure.ground().equals(SUDDEN)) {
            return deed.isEmpty() || deed.length() > LONGEST_DEED
                    ? "Đã lập thành tích đột xuất, " + lowerFirst(period)
                    : "Đã lập thành tích đột xuất: " + lowerFirst(deed);
        }
        String what = procedure.ground().equals(THEMATIC) ? "phong trào thi đua" : "công tác";
        return "Đã có thành tích xuất sắc trong " + what + ", " + lowerFirst(period);
    }

    /** “Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh”. */
    static String awardForm(Procedure procedure, NomineeView nominee) {
        return procedure.awardForms().stream()
                .filter(a -> a.id().equals(nominee.form().awardForm()))
                .map(AwardForm::name)
                .findFirst()
                .orElse(nominee.form().awardForm());
    }

    /** Within a sentence; a name of capitals or two capitalised words in a row stay as they are. */
    private static String lowerFirst(String text) {
        String line = text.strip();
        boolean name = line.matches("(?U)\\S*\\p{Lu}\\S*\\s+\\p{Lu}.*|\\p{Lu}{2}.*");
        return line.isEmpty() || name ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    }
}
