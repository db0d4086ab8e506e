package vn.bieuduong.web.consolidation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.consolidation.Gathering;
import vn.bieuduong.consolidation.SendingLine;
import vn.bieuduong.consolidation.SendingState;
import vn.bieuduong.consolidation.SendingUp;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.web.RequestParameters;

/** Tổng hợp, kể bên cạnh trên các trang khác: the way to it, a list that was given back, and where nominees of a gathered dossier come from. */
@Named("roundup")
@RequestScoped
public class Roundup {

    private final Gathering gathering;
    private final SendingUp sendingUp;
    private final CurrentActor actor;
    private final RequestParameters ask;

    @Inject
    Roundup(Gathering gathering, SendingUp sendingUp, CurrentActor actor, RequestParameters ask) {
        this.gathering = gathering;
        this.sendingUp = sendingUp;
        this.actor = actor;
        this.ask = ask;
    }

    /** Whether units lie below one of his. */
    public boolean isGathering() {
        return !gathering.units(actor.get()).isEmpty();
    }

    /** How many lists wait for him. */
    public long getWaiting() {
        return gathering.waiting(actor.get());
    }

    /** Whether the draft of this page may be sent to a unit above. */
    public boolean isSendable() {
        return !sendingUp.recipients(actor.get(), new DossierId(ask.id())).isEmpty();
    }

    /** How the draft of this page was given back; null when it was not. */
    public @Nullable SendingLine getReturned() {
        return sendingUp
                .sent(actor.get(), new DossierId(ask.id()))
                .filter(line -> line.state() == SendingState.RETURNED)
                .orElse(null);
    }

    /** From which units how many nominees of this page's dossier come; nothing of one that gathers none. */
    public List<Map.Entry<String, Long>> getSources() {
        return List.copyOf(gathering.sources(new DossierId(ask.id())).stream()
                .collect(Collectors.groupingBy(Gathering.Source::unit, TreeMap::new, Collectors.counting()))
                .entrySet());
    }

    /** The unit a nominee of this page's dossier came from; "" for one whom the filer wrote in himself. */
    public String source(NomineeView nominee) {
        return gathering.sources(new DossierId(ask.id())).stream()
                .filter(one -> one.nominee().equals(nominee.id()))
                .map(Gathering.Source::unit)
                .findFirst()
                .orElse("");
    }
}
