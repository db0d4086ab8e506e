package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.clock.TimeLeft;
import vn.bieuduong.dossier.clock.TimesLeft;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.LedgerLine;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.processing.PublicSteps;

/** Hồ sơ đang ở đâu: how far a filed dossier is, what comes next, how long it still takes, and what was asked and answered. */
@Named("standing")
@RequestScoped
public class StandingPage {

    private final DossierView view;
    private final List<PublicSteps.Step> steps;
    private final TimesLeft times;

    @Inject
    StandingPage(ShowPage page, PublicSteps publicSteps, TimesLeft times) {
        view = page.getView();
        steps = publicSteps.of(view.anyNumber());
        this.times = times;
    }

    /** Behind, now and ahead, in the procedure's order. */
    public List<PublicSteps.Step> getSteps() {
        return steps;
    }

    /** What comes after the step that is being done; "" when nothing does, or while nothing is done. */
    public String getNext() {
        boolean begun = false;
        for (PublicSteps.Step step : steps) {
            boolean now = step.state().equals("CURRENT") || step.state().equals("OVERDUE");
            if (begun && step.state().equals("TO_COME")) {
                return step.name();
            }
            begun |= now;
        }
        return "";
    }

    public Optional<TimeLeft> getLeft() {
        return times.left(view.clock());
    }

    /** How the time limit was kept, once there is a result. */
    public Optional<TimeLeft> getKept() {
        boolean result = view.state() == DossierState.RESULT_READY || view.state() == DossierState.RETURNED;
        return result ? times.kept(view.clock()) : Optional.empty();
    }

    public List<LedgerLine> getLedger() {
        return LedgerLine.of(view.clock(), view.state());
    }

    /** The last one first: what is open stands on top. */
    public List<SupplementView> getRounds() {
        return view.supplements().reversed();
    }

    /** What was handed in for a round. */
    public List<PaperView> papers(int round) {
        return view.papers().stream().filter(paper -> paper.round() == round).toList();
    }
}
