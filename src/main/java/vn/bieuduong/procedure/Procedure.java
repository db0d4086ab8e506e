package vn.bieuduong.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/**
 * Thủ tục: what can be asked for, in one version that never changes.
 *
 * @param ground the ground of award, as other systems code it: CONG_TRANG, DOT_XUAT, CHUYEN_DE
 * @param applicants who may file, in the words an organisation's {@code applicantKinds} use
 * @param workingDays the time limit, a multiple of half a day, counted from acceptance
 * @param supplementDays how many working days an applicant has to bring what is missing
 * @param processKey the process in {@code config/processes} that handles it
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
        List<Component> components,
        int copies,
        String fee,
        BigDecimal workingDays,
        int supplementDays,
        String processKey,
        String appraisingBody,
        Council council,
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

    /**
     * What is missing before a draft can be filed; empty when nothing is.
     *
     * @param present ids of the components that have at least one paper; findings name the field {@code papers.<ID>}
     * @param nominees the kind of each nominee; findings name the field {@code nominees}
     * @param awards the id of each nominee's form of award
     */
    public List<Finding> checks(
            Collection<String> present, Collection<NomineeType> nominees, Collection<String> awards) {
        List<Finding> findings = new ArrayList<>();
        if (nominees.isEmpty()) {
            findings.add(Finding.on("nominees", ProcedureReason.NOMINEE_MISSING));
        }
        nominees.stream()
                .distinct()
                .filter(type -> !nomineeTypes.contains(type))
                .map(type ->
                        Finding.on("nominees", ProcedureReason.NOMINEE_TYPE_NOT_ALLOWED, type.label(Texts.VIETNAMESE)))
                .forEach(findings::add);
        awards.stream()
                .distinct()
                .filter(award -> awardForms.stream().noneMatch(form -> form.id().equals(award)))
                .map(award -> Finding.on("nominees", ProcedureReason.AWARD_FORM_NOT_OFFERED, award))
                .forEach(findings::add);
        components.stream()
                .filter(c -> c.isAlwaysRequired() && !present.contains(c.id()))
                .map(c -> Finding.on("papers." + c.id(), ProcedureReason.COMPONENT_MISSING, c.name()))
                .forEach(findings::add);
        return List.copyOf(findings);
    }
}
