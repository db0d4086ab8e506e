package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierLine;
import vn.bieuduong.identity.CurrentActor;

/** Hồ sơ của bạn theo thủ tục này: what whoever is signed in has begun and filed of a procedure, before he begins another. */
@Named
@RequestScoped
public class OwnDossiersPage {

    /** More of them stand under his dossiers. */
    private static final int SHOWN = 5;

    private final MyDossiers mine;
    private final CurrentActor actor;
    private final Map<String, List<DossierLine>> read = new HashMap<>();

    @Inject
    OwnDossiersPage(MyDossiers mine, CurrentActor actor) {
        this.mine = mine;
        this.actor = actor;
    }

    public List<DossierLine> drafts(String procedure) {
        return lines(procedure).stream()
                .filter(line -> line.state() == DossierState.DRAFT && !line.sentUp())
                .limit(SHOWN)
                .toList();
    }

    public List<DossierLine> filed(String procedure) {
        return lines(procedure).stream()
                .filter(line -> line.state() != DossierState.DRAFT)
                .limit(SHOWN)
                .toList();
    }

    /** Whether there are more than are shown. */
    public boolean isMoreOf(String procedure) {
        return lines(procedure).size()
                > drafts(procedure).size() + filed(procedure).size();
    }

    private List<DossierLine> lines(String procedure) {
        return read.computeIfAbsent(
                procedure, id -> actor.find().map(one -> mine.list(one, id)).orElse(List.of()));
    }
}
