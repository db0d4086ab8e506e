package vn.bieuduong.web.village;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.village.RemarkKind;
import vn.bieuduong.village.VillageWorking;
import vn.bieuduong.village.WorkView;
import vn.bieuduong.web.RequestParameters;

/** Việc thôn đã làm trước khi nộp, as the office reads it beside the dossier. */
@Named
@RequestScoped
public class VillageTracePage {

    private final VillageWorking working;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private @Nullable WorkView view;
    private boolean looked;

    @Inject
    VillageTracePage(VillageWorking working, CurrentActor actor, RequestParameters ask) {
        this.working = working;
        this.actor = actor;
        this.ask = ask;
    }

    /** Nothing for a dossier whose village had nothing to do, and for who is not of its agency's office. */
    public @Nullable WorkView getView() {
        if (!looked) {
            looked = true;
            try {
                view = working.forOffice(actor.get(), new DossierId(ask.id())).orElse(null);
            } catch (Refusal notTheirs) {
                view = null;
            }
        }
        return view;
    }

    public long getAgreeing() {
        WorkView there = getView();
        return there == null ? 0 : there.said(RemarkKind.AGREE);
    }

    public long getObjecting() {
        WorkView there = getView();
        return there == null ? 0 : there.said(RemarkKind.OBJECT);
    }

    public long getOthers() {
        WorkView there = getView();
        return there == null ? 0 : there.said(RemarkKind.OTHER);
    }
}
