package vn.bieuduong.dossier.filing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.procedure.FiledBy;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;

/**
 * Bản nháp như màn hình đọc.
 *
 * @param submitterName what the unit, or the person, is called for whom it is
 * @param unit whether it is for a unit
 * @param upper the unit above that has it; empty while it is the writer's to change
 * @param questions those of the procedure that are asked now
 * @param needed the components that must be there
 * @param nominees how many it has
 * @param lacking who has none yet of a component that there is one of for each nominee, by its id
 * @param missing what still keeps it from being filed; fields {@code details.<field>}, {@code nominees}, {@code questions.<id>},
 *     {@code nominees.<id of the first>.question.<id>}, {@code papers.<component>}, {@code village.<part>}
 * @param savedAt when it was last changed
 */
public record DraftView(
        DossierId id,
        Procedure procedure,
        AgencyCode agency,
        String agencyName,
        String submitterName,
        boolean unit,
        DossierState state,
        Optional<AgencyCode> upper,
        DraftDetails details,
        Map<String, String> answers,
        List<ProcedureQuestion> questions,
        Set<String> needed,
        int nominees,
        List<PaperView> papers,
        Map<String, PaperSubjects.About> lacking,
        List<Finding> missing,
        Instant savedAt) {

    public List<PaperView> papersOf(String component) {
        return papers.stream().filter(p -> p.component().equals(component)).toList();
    }

    /** What the procedure asks of each nominee. */
    public NomineeQuestions nomineeQuestions() {
        return NomineeQuestions.of(procedure, answers, unit ? FiledBy.UNIT : FiledBy.CITIZEN);
    }

    /** How many nominees have none yet of a component that there is one of for each. */
    public int lackingOf(String component) {
        PaperSubjects.About without = lacking.get(component);
        return without == null ? 0 : without.all();
    }

    /** Whether this part of the task list has nothing missing: "details", "questions", "nominees" or "papers". */
    public boolean isDone(String section) {
        return missing.stream().noneMatch(f -> f.field() != null && f.field().startsWith(section));
    }
}
