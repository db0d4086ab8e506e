package vn.bieuduong.dossier.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.Procedures;

/** Puts together what a screen reads of a dossier; whoever calls has checked that the reader may see it. */
@ApplicationScoped
public class DossierViews {

    private final Procedures procedures;
    private final Organisations organisations;
    private final PaperViews papers;

    @Inject
    public DossierViews(Procedures procedures, Organisations organisations, PaperViews papers) {
        this.procedures = procedures;
        this.organisations = organisations;
        this.papers = papers;
    }

    public DossierView of(Dossier dossier) {
        Procedure procedure = procedure(dossier);
        return new DossierView(
                dossier.id(),
                procedure,
                dossier.agency(),
                agencyName(dossier),
                dossier.filerName(),
                dossier.organisation(),
                unitName(dossier),
                dossier.state(),
                dossier.currentStep(),
                dossier.filingReference(),
                dossier.dossierNumber(),
                dossier.filedAt(),
                dossier.receivedAt(),
                dossier.dueAt(),
                dossier.dueBefore(),
                dossier.closingReason(),
                dossier.details(),
                answers(dossier, procedure),
                dossier.nominees(),
                papers.of(dossier, procedure),
                dossier.supplements(),
                dossier.clock(),
                dossier.progress(),
                dossier.counter().isPresent());
    }

    private static List<DossierView.Answer> answers(Dossier dossier, Procedure procedure) {
        Map<String, String> given = dossier.answers();
        return procedure.questionsAbout(ProcedureQuestion.About.DOSSIER).stream()
                .filter(question -> given.containsKey(question.id()))
                .map(question -> new DossierView.Answer(question, given.getOrDefault(question.id(), "")))
                .toList();
    }

    /** The procedure as it was when the dossier was filed. */
    public Procedure procedure(Dossier dossier) {
        return procedures.get(dossier.procedureId(), dossier.procedureVersion());
    }

    /** The agency as it was called when it received the dossier; of a draft, as it is called now. */
    public String agencyName(Dossier dossier) {
        return dossier.agencyName()
                .orElseGet(() -> organisations.get(dossier.agency()).name());
    }

    /** The submitting unit as it was called when it filed, or the filer's own name. */
    public String unitName(Dossier dossier) {
        return dossier.unitName()
                .or(() -> dossier.organisation().flatMap(organisations::find).map(Organisation::name))
                .orElse(dossier.filerName());
    }

    public DossierLine line(Dossier dossier) {
        return new DossierLine(
                dossier.id(),
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .name(),
                dossier.details().title(),
                dossier.state(),
                dossier.upper().isPresent(),
                dossier.filingReference(),
                dossier.dossierNumber(),
                dossier.changedAt(),
                dossier.dueAt(),
                dossier.dueBefore(),
                unitName(dossier),
                dossier.filer(),
                dossier.filerName());
    }
}
