package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.dossier.view.NomineeQuestions;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.dossier.view.PaperSubjects;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.PaperViews;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.ProcedureQuestion;
import vn.bieuduong.procedure.When;

/** Thành phần hồ sơ: what still keeps a dossier from being handed in, all at once. */
@ApplicationScoped
public class Completeness {

    private final PaperViews views;
    private final Nominees nominees;
    private final PaperSubjects subjects;
    private final Iterable<FilingCheck> others;

    @Inject
    Completeness(PaperViews views, Nominees nominees, PaperSubjects subjects, @Any Instance<FilingCheck> others) {
        this(views, nominees, subjects, (Iterable<FilingCheck>) others);
    }

    public Completeness(PaperViews views, Nominees nominees, PaperSubjects subjects, Iterable<FilingCheck> others) {
        this.views = views;
        this.nominees = nominees;
        this.subjects = subjects;
        this.others = others;
    }

    List<PaperView> papers(Dossier dossier, Procedure procedure) {
        return views.of(dossier, procedure);
    }

    /**
     * Of each needed component that there is one of for each nominee: who has none, where some have one. With a single nominee every file
     * is his.
     */
    Map<String, PaperSubjects.About> lacking(Dossier dossier, Procedure procedure, List<PaperView> papers) {
        Map<String, PaperSubjects.About> lacking = new HashMap<>();
        if (procedure.components().stream().noneMatch(Component::perNominee) || nominees.count(dossier.id()) < 2) {
            return lacking;
        }
        List<When.Asked> asked = nominees.asked(dossier.id());
        for (Component component : procedure.components()) {
            if (component.perNominee()
                    && isThere(component, papers)
                    && component.isNeeded(dossier.answers(), asked, dossier.filedBy())) {
                PaperSubjects.About without = subjects.lacking(dossier.id(), component);
                if (without.all() > 0) {
                    lacking.put(component.id(), without);
                }
            }
        }
        return lacking;
    }

    private static boolean isThere(Component component, List<PaperView> papers) {
        return papers.stream().anyMatch(p -> p.component().equals(component.id()) && !p.isSignatureFile());
    }

    List<Finding> missing(Dossier dossier, Procedure procedure, List<PaperView> papers) {
        return missing(dossier, procedure, papers, lacking(dossier, procedure, papers));
    }

    List<Finding> missing(
            Dossier dossier, Procedure procedure, List<PaperView> papers, Map<String, PaperSubjects.About> lacking) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : dossier.details().missing()) {
            findings.add(new Finding(finding.reason(), "details." + finding.field(), finding.arguments()));
        }
        if (nominees.count(dossier.id()) == 0) {
            findings.add(Finding.on("nominees", DossierReason.NO_NOMINEE));
        }
        Map<String, String> answers = dossier.answers();
        List<When.Asked> asked = nominees.asked(dossier.id());
        for (ProcedureQuestion question : procedure.questions(answers, asked, dossier.filedBy())) {
            if (question.required() && !answers.containsKey(question.id())) {
                findings.add(Finding.on("questions." + question.id(), DossierReason.QUESTION_OPEN, question.text()));
            }
        }
        findings.addAll(NomineeQuestions.of(dossier, procedure).open(dossier, nominees));
        for (Component component : procedure.components()) {
            if (!isThere(component, papers) && component.isNeeded(answers, asked, dossier.filedBy())) {
                findings.add(Finding.on("papers." + component.id(), DossierReason.PAPER_MISSING, component.name()));
            }
            PaperSubjects.About without = lacking.get(component.id());
            if (without != null) {
                findings.add(lacks(component, without));
            }
        }
        findings.addAll(unfit(papers));
        others.forEach(other -> findings.addAll(other.missing(dossier)));
        return findings;
    }

    /** Whether these papers give what the component asks for: a sound one where one is needed. */
    boolean isSatisfied(Component component, Dossier dossier, List<PaperView> papers) {
        List<PaperView> sound = papers.stream()
                .filter(one -> one.state() != PaperState.BAD && one.state() != PaperState.CHECKING)
                .toList();
        return isThere(component, sound)
                || !component.isNeeded(dossier.answers(), nominees.asked(dossier.id()), dossier.filedBy());
    }

    /** Refuses a file while something has to be said first. */
    void mayTakeFiles(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        others.forEach(other -> findings.addAll(other.beforeFile(dossier)));
        Refusal.ifAny(findings);
    }

    private static Finding lacks(Component component, PaperSubjects.About without) {
        String field = "papers." + component.id();
        String names = String.join(", ", without.names());
        return without.more() == 0
                ? Finding.on(field, DossierReason.PAPER_MISSING_FOR, component.name(), names)
                : Finding.on(field, DossierReason.PAPER_MISSING_FOR_MORE, component.name(), names, without.more());
    }

    /** Papers that cannot be handed in: still being checked, or refused by the inspection. */
    static List<Finding> unfit(List<PaperView> papers) {
        List<Finding> findings = new ArrayList<>();
        for (PaperView paper : papers) {
            String name = paper.inspection().name();
            if (paper.state() == PaperState.CHECKING) {
                findings.add(Finding.on("papers." + paper.component(), DossierReason.PAPER_BEING_CHECKED, name));
            } else if (paper.state() == PaperState.BAD) {
                findings.add(Finding.on("papers." + paper.component(), DossierReason.PAPER_REFUSED, name));
            }
        }
        return findings;
    }
}
