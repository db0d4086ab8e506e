package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierLine;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.web.RequestParameters;

/** Hồ sơ của tôi: what the applicant has begun and what he has filed, the ones that wait for him first. */
@Named
@RequestScoped
public class MinePage {

    private final List<DossierLine> drafts;
    private final List<DossierLine> sentUp;
    private final List<DossierLine> asked;
    private final MyDossiers.Page filed;
    private final AccountName account;

    @Inject
    MinePage(MyDossiers mine, CurrentActor actor, RequestParameters ask) {
        account = actor.get().account();
        List<DossierLine> unfiled = mine.list(actor.get(), DossierState.DRAFT);
        drafts = unfiled.stream().filter(line -> !line.sentUp()).toList();
        sentUp = unfiled.stream().filter(DossierLine::sentUp).toList();
        asked = mine.list(actor.get(), DossierState.SUPPLEMENT_REQUESTED);
        filed = mine.filed(actor.get(), ask.number("page"));
    }

    public List<DossierLine> getDrafts() {
        return drafts;
    }

    /** Those that the unit above gathers. */
    public List<DossierLine> getSentUp() {
        return sentUp;
    }

    public List<DossierLine> getAsked() {
        return asked;
    }

    /** Who of the unit began or filed it; nothing for what is one's own. */
    public String colleague(DossierLine line) {
        return line.filer().equals(account) ? "" : line.filerName();
    }

    /** Whether they are not all one unit's or his own, so that each says whose it is. */
    public boolean isSeveral() {
        return Stream.of(drafts, filed.rows())
                        .flatMap(List::stream)
                        .map(DossierLine::submitterName)
                        .distinct()
                        .count()
                > 1;
    }

    public MyDossiers.Page getFiled() {
        return filed;
    }
}
