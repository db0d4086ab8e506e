package vn.bieuduong.decision;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.words.CertificateWords;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.procedure.AwardForm;
import vn.bieuduong.procedure.Procedure;

/** Lời trên Bằng khen, Giấy khen: whom it names and what for. It stays on a wall for decades, so nothing of it is a form's label. */
final class CertificateWording {

    private static final String SUDDEN = "DOT_XUAT";
    private static final String THEMATIC = "CHUYEN_DE";
    private static final String TITLE = "DANH_HIEU_VAN_HOA";

    /** What still reads well in two lines; longer accounts stay in the dossier. */
    private static final int LONGEST_DEED = 170;

    private CertificateWording() {}

    /** What tells the recipient from others of the name: position and workplace, or where it lies. */
    static String description(NomineeForm form) {
        String at = form.workplace().isEmpty() ? form.address() : form.workplace();
        return Stream.of(form.position(), at).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What for: the deed itself when it was sudden, else what the award is given for and over which time. */
    static CertificateWords.Values values(String agency, Procedure procedure, NomineeForm form, String period) {
        boolean sudden = procedure.ground().equals(SUDDEN);
        boolean thematic = procedure.ground().equals(THEMATIC);
        boolean title = procedure.ground().equals(TITLE);
        String deed = form.achievement().strip().replaceAll("\\s+", " ").replaceAll("[.;,]+$", "");
        boolean told = sudden && !deed.isEmpty() && deed.length() <= LONGEST_DEED;
        return new CertificateWords.Values(
                agency,
                sudden,
                thematic,
                title,
                !sudden && !thematic && !title,
                merit(procedure, form.awardForm()),
                told ? deed : null,
                period);
    }

    /** What the form of award is given for, in its own words; null where it has none. */
    static @Nullable String merit(Procedure procedure, String awardForm) {
        return procedure.awardForms().stream()
                .filter(form -> form.id().equals(awardForm))
                .findFirst()
                .map(AwardForm::merit)
                .orElse(null);
    }

    /** “Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh”. */
    static String awardForm(Procedure procedure, NomineeView nominee) {
        return procedure.awardForms().stream()
                .filter(a -> a.id().equals(nominee.form().awardForm()))
                .map(AwardForm::name)
                .findFirst()
                .orElse(nominee.form().awardForm());
    }
}
