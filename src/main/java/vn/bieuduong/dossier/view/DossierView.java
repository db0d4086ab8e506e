package vn.bieuduong.dossier.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.ProgressView;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.clock.ClockView;
import vn.bieuduong.dossier.number.DossierNumber;
import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.FiledBy;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;

/**
 * Hồ sơ như màn hình đọc, cho người nộp và cho cán bộ xử lý.
 *
 * @param unit the submitting unit's code; empty when somebody files for himself
 * @param inPerson whether it was handed in on paper at the desk
 */
public record DossierView(
        DossierId id,
        Procedure procedure,
        AgencyCode agency,
        String agencyName,
        String filerName,
        Optional<AgencyCode> unit,
        String unitName,
        DossierState state,
        String currentStep,
        Optional<FilingReference> filingReference,
        Optional<DossierNumber> dossierNumber,
        Optional<Instant> filedAt,
        Optional<Instant> receivedAt,
        Optional<Instant> dueAt,
        Optional<Instant> dueBefore,
        Optional<String> closingReason,
        DraftDetails details,
        List<Answer> answers,
        List<NomineeView> nominees,
        List<PaperView> papers,
        List<SupplementView> supplements,
        List<ClockView> clock,
        List<ProgressView> progress,
        boolean inPerson) {

    /** Câu trả lời: what was answered to a question of the procedure's own. */
    public record Answer(ProcedureQuestion question, String answer) {}

    /** What was answered, by the questions' ids. */
    public Map<String, String> answered() {
        return answers.stream().collect(Collectors.toMap(one -> one.question().id(), Answer::answer));
    }

    /** The procedure's own questions that are asked of it, answered or not. */
    public List<ProcedureQuestion> questions() {
        return OpenFields.asked(procedure, answered(), nominees, filedBy());
    }

    /** What the procedure asks of each of its nominees. */
    public NomineeQuestions nomineeQuestions() {
        return NomineeQuestions.of(procedure, answered(), filedBy());
    }

    /** What was answered of one of its nominees. */
    public List<Answer> answers(NomineeView nominee) {
        return nomineeQuestions().answered(nominee.form());
    }

    private FiledBy filedBy() {
        return unit.isPresent() ? FiledBy.UNIT : FiledBy.CITIZEN;
    }

    /** The office's number, or before there is one the filing reference; "" for a draft. */
    public String anyNumber() {
        return dossierNumber
                .map(DossierNumber::value)
                .or(() -> filingReference.map(FilingReference::value))
                .orElse("");
    }

    public Optional<SupplementView> openSupplement() {
        return supplements.stream().filter(SupplementView::isOpen).findFirst();
    }

    /** How the due time was extended (form 04), when it was. */
    public Optional<ClockView> extension() {
        return clock.stream().filter(c -> c.kind().equals("EXTEND")).findFirst();
    }

    public List<PaperView> papersOf(String component) {
        return papers.stream().filter(p -> p.component().equals(component)).toList();
    }
}
