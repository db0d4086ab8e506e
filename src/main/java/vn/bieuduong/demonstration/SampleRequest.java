package vn.bieuduong.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.demonstration.Cast.Hand;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.NomineeType;

/**
 * Đề nghị khen thưởng mẫu: one story of {@code config/demo/requests.yaml}, from which papers and a dossier are made.
 *
 * @param filer the demonstration's account that files it
 * @param leave how far it goes
 * @param refusal what the desk writes when it refuses
 * @param supplement what the officer asks for
 * @param letterBy somebody of the unit who signs the letter though the roster does not name him; null for the unit itself
 */
record SampleRequest(
        String id,
        Unit unit,
        String procedure,
        Leave leave,
        String title,
        String period,
        String content,
        String refusal,
        @Nullable Asked supplement,
        @Nullable Hand letterBy,
        List<Nominee> nominees) {

    /** Để lại ở đâu: the sample shelf, a draft, or the step of the process a dossier is left at. */
    enum Leave {
        SHELF,
        DRAFT,
        INTAKE,
        REFUSED,
        ASSIGN,
        APPRAISE,
        SUPPLEMENT,
        OPINION,
        COUNCIL,
        SUBMISSION,
        CHECK,
        SIGN,
        ISSUE,
        RETURN,
        DONE;

        /** Whether the dossier is worked on beyond this step. */
        boolean isBeyond(Leave step) {
            return compareTo(step) > 0;
        }
    }

    /**
     * Đơn vị trình.
     *
     * @param sign the abbreviation in its papers' numbers
     * @param superior the body above it, for the letterhead
     */
    record Unit(String account, String sign, @Nullable String superior, String venue, List<Member> council) {}

    /** Thành viên hội đồng của đơn vị. */
    record Member(String name, String title, String role) {}

    /** Yêu cầu bổ sung. */
    record Asked(String component, String reason) {}

    /** Đối tượng đề nghị. */
    record Nominee(
            NomineeType kind,
            String honorific,
            String name,
            @Nullable LocalDate birthDate,
            String personalId,
            String taxCode,
            String position,
            String workplace,
            String address,
            int members,
            String achievement,
            List<String> report) {

        NomineeForm form(String awardForm) {
            return new NomineeForm(
                    kind,
                    name,
                    honorific,
                    birthDate == null ? "" : OfficeDay.written(birthDate),
                    personalId,
                    position,
                    workplace,
                    address,
                    taxCode,
                    members,
                    awardForm,
                    achievement);
        }

        /** “Bà Nguyễn Thị A”; collectives, households and enterprises by their name. */
        String calledName() {
            return kind == NomineeType.PERSON && !honorific.isEmpty() ? honorific + " " + name : name;
        }

        String place() {
            return workplace.isEmpty() ? address : workplace;
        }
    }
}
