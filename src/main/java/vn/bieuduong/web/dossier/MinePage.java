package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierLine;
import vn.bieuduong.identity.CurrentActor;

/** Hồ sơ của tôi: what the applicant has begun and what he has filed, the ones that wait for him first. */
@Named
@RequestScoped
public class MinePage {

    private final List<DossierLine> lines;
    private final String account;

    @Inject
    MinePage(MyDossiers mine, CurrentActor actor) {
        account = actor.get().account();
        lines = mine.list(actor.get());
    }

    public List<DossierLine> getDrafts() {
        return lines.stream().filter(line -> line.state() == DossierState.DRAFT).toList();
    }

    public List<DossierLine> getAsked() {
        return lines.stream()
                .filter(line -> line.state() == DossierState.SUPPLEMENT_REQUESTED)
                .toList();
    }

    /** Who of the unit began or filed it; nothing for what is one's own. */
    public String colleague(DossierLine line) {
        return line.filer().equals(account) ? "" : line.filerName();
    }

    public List<DossierLine> getFiled() {
        return lines.stream().filter(line -> line.state() != DossierState.DRAFT).toList();
    }
}
