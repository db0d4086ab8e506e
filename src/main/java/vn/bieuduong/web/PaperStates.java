package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.bieuduong.award.IssuedKind;
import vn.bieuduong.award.OfficialPapers;
import vn.bieuduong.award.OfficialPapers.Available;
import vn.bieuduong.award.PaperInMaking;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Texts;

/** What pages say beside a paper that is not made yet; asked of the register once a page. */
@Named
@RequestScoped
public class PaperStates {

    private final OfficialPapers papers;
    private final CurrentActor actor;
    private final Show show;
    private final Map<UUID, List<PaperInMaking>> waiting = new HashMap<>();

    @Inject
    PaperStates(OfficialPapers papers, CurrentActor actor, Show show) {
        this.papers = papers;
        this.actor = actor;
        this.show = show;
    }

    /** That the paper is being made, or when it is tried again; "" once it is made. */
    public String of(UUID dossier, IssuedKind kind, int ordinal) {
        Available paper = new Available(kind, ordinal);
        return waiting.computeIfAbsent(dossier, id -> papers.inMaking(actor.get(), new DossierId(id))).stream()
                .filter(one -> one.paper().equals(paper))
                .findFirst()
                .map(this::words)
                .orElse("");
    }

    String words(PaperInMaking paper) {
        return paper.failed() ? say("making.failed", show.moment(paper.nextTry())) : say("making.now");
    }

    private static String say(String key, Object... arguments) {
        return Texts.of("pages", key, Texts.VIETNAMESE, List.of(arguments));
    }
}
