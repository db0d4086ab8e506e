package vn.bieuduong.dossier.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.dossier.view.PaperViews;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Required;

/** Thành phần hồ sơ: what still keeps a dossier from being handed in, all at once. */
@ApplicationScoped
public class Completeness {

    private final PaperViews views;

    @Inject
    public Completeness(PaperViews views) {
        this.views = views;
    }

    List<PaperView> papers(Dossier dossier, Procedure procedure) {
        return views.of(dossier, procedure);
    }

    List<Finding> missing(Dossier dossier, Procedure procedure, List<PaperView> papers) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : dossier.details().missing()) {
            findings.add(new Finding(finding.reason(), "details." + finding.field(), finding.arguments()));
        }
        if (dossier.nominees().isEmpty()) {
            findings.add(Finding.on("nominees", DossierReason.NO_NOMINEE));
        }
        for (Component component : procedure.components()) {
            boolean there = papers.stream().anyMatch(p -> p.component().equals(component.id()) && !p.isSignatureFile());
            if (!there && component.required() == Required.ALWAYS) {
                findings.add(Finding.on("papers." + component.id(), DossierReason.PAPER_MISSING, component.name()));
            }
        }
        findings.addAll(unfit(papers));
        return findings;
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
