package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bieuduong.counter.Counter;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.filing.DraftView;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.frame.RedirectException;

/** The draft a page is about, read once a request; pages of a dossier that is filed already lead to what became of it. */
@Named("draft")
@RequestScoped
public class OpenDraft {

    private final DossierId id;
    private final Drafts drafts;
    private final CurrentActor actor;
    private final boolean atDesk;
    private DraftView view;

    @Inject
    OpenDraft(Drafts drafts, Counter counter, CurrentActor actor, RequestParameters ask) {
        this.drafts = drafts;
        this.actor = actor;
        id = new DossierId(ask.id());
        if (counter.isFiledAt(actor.get(), id)) { // pressed twice
            throw new RedirectException("/office/dossier.xhtml?id=" + id.value());
        }
        view = drafts.view(actor.get(), id);
        if (view.state() == DossierState.DRAFT && view.upper().isPresent()) {
            throw new RedirectException("/consolidation/sent.xhtml?id=" + id.value());
        }
        atDesk = counter.isAt(actor.get(), id);
        if (view.state() != DossierState.DRAFT) {
            throw new RedirectException(
                    (ask.isSent() ? "/dossier/filed.xhtml?id=" : "/dossier/show.xhtml?id=") + id.value());
        }
    }

    /** After an act on a page that is shown again. */
    void reread() {
        view = drafts.view(actor.get(), id);
    }

    public DossierId id() {
        return id;
    }

    /** Whether the reader writes it at the desk for somebody who came with papers. */
    public boolean isAtDesk() {
        return atDesk;
    }

    /** Where its writer finds his drafts. */
    public String getHome() {
        return atDesk ? "/office/counter.xhtml" : "/dossier/mine.xhtml";
    }

    public DraftView getView() {
        return view;
    }

    public boolean isOfCommune() {
        return view.procedure().level() == Level.COMMUNE;
    }

    /** How far a part is: {@code done}, {@code warning} (done, but look at the papers again), {@code started} or {@code todo}. */
    public String progress(String section) {
        if (view.isDone(section)) {
            return section.equals("papers") && getToLookAt() > 0 ? "warning" : "done";
        }
        boolean started =
                switch (section) {
                    case "details" ->
                        !view.details().title().isEmpty()
                                || !view.details().content().isEmpty()
                                || !view.details().contactName().isEmpty();
                    case "questions" -> !view.answers().isEmpty();
                    case "nominees" -> view.nominees() > 0;
                    case "village" -> view.missing().stream().noneMatch(one -> "village.meeting".equals(one.field()));
                    default -> !view.papers().isEmpty();
                };
        return started ? "started" : "todo";
    }

    /** How many papers could be filed as they are but should be looked at again, or cannot be filed. */
    public long getToLookAt() {
        return view.papers().stream()
                .map(PaperView::state)
                .filter(state -> state == PaperState.WARNING || state == PaperState.BAD)
                .count();
    }

    public boolean isReady() {
        return view.missing().isEmpty();
    }

    /** The address of a page of this draft, with what the last act did. */
    public static String address(String page, DossierId id, String done) {
        return "/dossier/" + page + "?faces-redirect=true&id=" + id.value() + (done.isEmpty() ? "" : "&done=" + done);
    }
}
