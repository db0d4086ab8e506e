package vn.bieuduong.web.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.issuing.DocumentInMaking;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.IssuedDocuments;
import vn.bieuduong.issuing.IssuedDocuments.Available;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Show;

/** What pages say beside a paper that is not made yet; asked of the register once a page. */
@Named
@RequestScoped
public class PaperStates {

    private final IssuedDocuments papers;
    private final CurrentActor actor;
    private final Show show;
    private final Map<UUID, List<DocumentInMaking>> waiting = new HashMap<>();

    @Inject
    PaperStates(IssuedDocuments papers, CurrentActor actor, Show show) {
        this.papers = papers;
        this.actor = actor;
        this.show = show;
    }

    /** That the paper is being made, or when it is tried again; "" once it is made. */
    public String of(UUID dossier, DocumentKind kind, int ordinal) {
        Available paper = new Available(kind, ordinal);
        return waiting.computeIfAbsent(dossier, id -> papers.inMaking(actor.get(), new DossierId(id))).stream()
                .filter(one -> one.paper().equals(paper))
                .findFirst()
                .map(this::words)
                .orElse("");
    }

    public String words(DocumentInMaking paper) {
        return paper.failed() ? say("making.failed", show.moment(paper.nextTry())) : say("making.now");
    }

    private static String say(String key, Object... arguments) {
        return Texts.of("pages", key, Language.current(), List.of(arguments));
    }
}
