package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bieuduong.dossier.DossierLine;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.MyDossiers;
import vn.bieuduong.identity.CurrentActor;

/** Hồ sơ của tôi: what the applicant has begun and what he has filed, the ones that wait for him first. */
@Named
@RequestScoped
public class MinePage {

    private final List<DossierLine> lines;

    @Inject
    MinePage(MyDossiers mine, CurrentActor actor) {
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

    public List<DossierLine> getFiled() {
        return lines.stream().filter(line -> line.state() != DossierState.DRAFT).toList();
    }
}
