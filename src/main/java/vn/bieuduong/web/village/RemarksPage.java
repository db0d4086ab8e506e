package vn.bieuduong.web.village;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.village.RemarkState;
import vn.bieuduong.village.RemarkView;
import vn.bieuduong.village.VillageWorking;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.dossier.OpenDraft;

/** Ý kiến của người dân: all of them; the one that is asked for is answered here. */
@Named
@RequestScoped
public class RemarksPage {

    private final VillageWorking working;
    private final OpenDraft draft;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final List<RemarkView> all;
    private String answer = "";

    @Inject
    RemarksPage(VillageWorking working, OpenDraft draft, CurrentActor actor, RequestParameters ask) {
        this.working = working;
        this.draft = draft;
        this.actor = actor;
        this.ask = ask;
        all = working.view(actor.get(), draft.id()).remarks();
    }

    public List<RemarkView> getAll() {
        return all;
    }

    /** The one that is to be answered, the first that waits when none is asked for; nothing when none waits. */
    public @Nullable RemarkView getOne() {
        return ask.uuid("item")
                .map(item -> all.stream()
                        .filter(one -> one.id().equals(item))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("no such remark")))
                .or(() -> all.stream()
                        .filter(one -> one.state() == RemarkState.NEW)
                        .findFirst())
                .orElse(null);
    }

    public String send() {
        return answer(false);
    }

    public String setAside() {
        return answer(true);
    }

    private String answer(boolean aside) {
        UUID item = ask.neededId("remark");
        working.answer(actor.get(), draft.id(), item, answer, aside);
        return WorkPage.address("remarks", draft.id(), aside ? "remarkSetAside" : "remarkAnswered");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
