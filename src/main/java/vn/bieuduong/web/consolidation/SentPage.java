package vn.bieuduong.web.consolidation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.consolidation.SendingLine;
import vn.bieuduong.consolidation.SendingState;
import vn.bieuduong.consolidation.SendingUp;
import vn.bieuduong.decision.DecisionView;
import vn.bieuduong.decision.Decisions;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;
import vn.bieuduong.web.RequestParameters;

/** Danh sách đã gửi lên: how it stands with the unit above, and what became of each nominee. */
@Named
@RequestScoped
public class SentPage {

    private final SendingUp door;
    private final CurrentActor actor;
    private final DossierId id;
    private final SendingLine line;
    private final DossierView list;
    private final Optional<DecisionView> decision;

    @Inject
    SentPage(SendingUp door, MyDossiers mine, Decisions decisions, CurrentActor actor, RequestParameters ask) {
        this.door = door;
        this.actor = actor;
        id = new DossierId(ask.id());
        line = door.sent(actor.get(), id).orElseThrow(() -> new NotFound("nothing was sent"));
        list = mine.view(actor.get(), id);
        decision = door.filedIn(actor.get(), id).flatMap(decisions::of);
    }

    public SendingLine getLine() {
        return line;
    }

    public DossierView getList() {
        return list;
    }

    /** Whether it may be taken back: nobody has taken it over. */
    public boolean isRecallable() {
        return line.state() == SendingState.SENT;
    }

    /** What became of a nominee; "" while nothing is known. */
    public String words(NomineeView nominee) {
        String award = list.procedure().awardForm(nominee.form().awardForm()).name();
        if (line.state() != SendingState.DECIDED) {
            return "";
        }
        if (nominee.outcome() == NomineeOutcome.AWARDED) {
            return decision.map(one -> say(
                            "applicant",
                            "result." + NomineeOutcome.AWARDED,
                            award,
                            one.number(),
                            OfficeDay.written(one.decidedOn())))
                    .orElse("");
        }
        return nominee.outcome() == NomineeOutcome.PENDING
                ? say("consolidation", "sent.leftOut", line.toName())
                : say("applicant", "result." + nominee.outcome(), award);
    }

    public String recall() {
        door.recall(actor.get(), id);
        return "/dossier/tasks?faces-redirect=true&id=" + id.value() + "&done=listRecalled";
    }

    private static String say(String bundle, String key, Object... named) {
        return Texts.of(bundle, key, Language.current(), List.of(named));
    }
}
