package vn.bieuduong.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/**
 * Thủ tục: what can be asked for, in one version that never changes.
 *
 * @param ground the ground of award, CONG_TRANG, DOT_XUAT, CHUYEN_DE as other systems code it, or one of its own
 * @param applicants who may file, in the words an organisation's {@code applicantKinds} use
 * @param questions of its own about a dossier and about each nominee
 * @param workingDays the time limit, a multiple of half a day, counted from acceptance
 * @param supplementDays how many working days an applicant has to bring what is missing
 * @param processKey the process in {@code config/processes} that handles it
 * @param voting what a council's vote needs; absent where no council has a say
 * @param posting what has to be made public, and for how long, before it can be filed; absent where nothing has
 * @param validFrom the first day on which it can be filed
 * @param validTo the last one, when it is known
 * @param doubts values not yet checked against the gazetted text
 */
public record Procedure(
        String id,
        int version,
        String name,
        String nameEn,
        Level level,
        Kind kind,
        String ground,
        String groundName,
        List<String> applicants,
        List<NomineeType> nomineeTypes,
        List<AwardForm> awardForms,
        List<ProcedureQuestion> questions,
        List<Component> components,
        int copies,
        String fee,
        BigDecimal workingDays,
        int supplementDays,
        String processKey,
        String appraisingBody,
        Council council,
        @Nullable Voting voting,
        @Nullable Posting posting,
        String decidingAuthority,
        String result,
        List<String> legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Doubt> doubts) {

    /** What a dossier pins. */
    public ProcedureId key() {
        return new ProcedureId(id, version);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether a council has a say. */
    public boolean hasCouncil() {
        return council != Council.NONE;
    }

    /** Whether anybody of these kinds may file it. */
    public boolean mayBeFiledBy(Set<String> applicantKinds) {
        return applicants.stream().anyMatch(applicantKinds::contains);
    }

    /** The component with this id; refused when there is none. */
    public Component component(String componentId) {
        return components.stream()
                .filter(c -> c.id().equals(componentId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProcedureReason.COMPONENT_UNKNOWN, componentId));
    }

    /** Those of its questions about a dossier that are asked of one with these answers and nominees, of this filer. */
    public List<ProcedureQuestion> questions(
            Map<String, String> answers, Collection<When.Asked> nominees, FiledBy filer) {
        return questionsAbout(ProcedureQuestion.About.DOSSIER).stream()
                .filter(question -> question.when().holds(answers, nominees, filer))
                .toList();
    }

    /** All of its questions about dossiers, or about nominees, asked now or not. */
    public List<ProcedureQuestion> questionsAbout(ProcedureQuestion.About about) {
        return questions.stream().filter(question -> question.about() == about).toList();
    }

    /** The form of award with this id; refused when it is not offered. */
    public AwardForm awardForm(String awardFormId) {
        return awardForms.stream()
                .filter(form -> form.id().equals(awardFormId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProcedureReason.AWARD_FORM_NOT_OFFERED, awardFormId));
    }

    /** Who may file, in words. */
    public List<String> applicantLabels(Locale locale) {
        return applicants.stream()
                .map(word -> Texts.of("procedure", "ApplicantKind." + word.toUpperCase(Locale.ROOT), locale, List.of()))
                .toList();
    }
}
