package vn.bieuduong.dossier.filing;

import vn.bieuduong.Portal;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.Actor;

/** Has the papers of a draft speak of everybody on it: of those too who came after them. */
public final class SaidOfAll {

    private SaidOfAll() {}

    public static void in(Portal portal, Actor filer, DossierId draft) {
        DraftView view = portal.drafts.view(filer, draft);
        view.papers().stream()
                .filter(paper -> view.procedure().component(paper.component()).perNominee())
                .forEach(paper -> portal.nomineePapers.sayAll(filer, draft, paper.id()));
        portal.nextRequest();
    }
}
