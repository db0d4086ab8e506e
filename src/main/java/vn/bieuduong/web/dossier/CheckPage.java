package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Drafts;
import vn.bieuduong.dossier.Filing;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Ask;

/** Xem lại và nộp: everything once more on one page, and the button that files it, once. */
@Named
@RequestScoped
public class CheckPage {

    /** What is missing, and the page on which it can be mended. */
    public record Missing(String text, String page) {}

    private final Filing filing;
    private final Drafts drafts;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final Ask ask;

    @Inject
    CheckPage(Filing filing, Drafts drafts, OpenDraft draft, CurrentActor actor, Ask ask) {
        this.filing = filing;
        this.drafts = drafts;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
    }

    public String file() {
        DossierId id = new DossierId(ask.id());
        filing.file(actor.get(), id);
        return OpenDraft.address("filed", id, "");
    }

    public String discard() {
        drafts.discard(actor.get(), draft.id());
        return "/dossier/mine?faces-redirect=true&done=discarded";
    }

    public List<Missing> getMissing() {
        return draft.getView().missing().stream()
                .map(finding -> new Missing(Texts.of(finding, Texts.VIETNAMESE), page(finding)))
                .toList();
    }

    private static String page(Finding finding) {
        String field = finding.field() == null ? "" : finding.field();
        return field.startsWith("papers") ? "papers" : field.startsWith("nominees") ? "nominees" : "details";
    }
}
