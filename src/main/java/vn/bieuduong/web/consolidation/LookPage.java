package vn.bieuduong.web.consolidation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.consolidation.ConsolidationState;
import vn.bieuduong.consolidation.Gathering;
import vn.bieuduong.consolidation.SendingState;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.PaperId;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Danh sách của một đơn vị cấp dưới: read, given back, or taken over; {@code ?id=}. */
@Named
@RequestScoped
public class LookPage {

    private final Gathering door;
    private final CurrentActor actor;
    private final Words words;
    private final UUID id;
    private final Gathering.Look look;
    private List<String> nominees;
    private List<String> papers;
    private String reason = "";
    private String leftOut = "";

    @Inject
    LookPage(Gathering door, CurrentActor actor, Words words, RequestParameters ask) {
        this.door = door;
        this.actor = actor;
        this.words = words;
        id = ask.id();
        look = door.look(actor.get(), id);
        nominees = look.list().nominees().stream()
                .map(one -> one.id().value().toString())
                .toList();
        papers = look.list().papers().stream()
                .filter(this::belongsToNominees)
                .map(one -> one.id().toString())
                .toList();
    }

    /** A paper that is asked for each nominee goes with them; the unit's own letter and minutes stay with its list. */
    private boolean belongsToNominees(PaperView paper) {
        return look.list().procedure().component(paper.component()).perNominee();
    }

    public Gathering.Look getLook() {
        return look;
    }

    public boolean isWaiting() {
        return look.line().state() == SendingState.SENT;
    }

    /** Whether what was taken over may still be undone. */
    public boolean isUndoable() {
        return look.line().state() == SendingState.TAKEN && look.line().round() != ConsolidationState.FILED;
    }

    public List<SelectItem> getNomineeItems() {
        return look.list().nominees().stream()
                .map(one -> new SelectItem(
                        one.id().value().toString(),
                        words.say(
                                "look.nominee",
                                one.ordinal(),
                                one.form().nameOnPapers(),
                                look.list()
                                        .procedure()
                                        .awardForm(one.form().awardForm())
                                        .name())))
                .toList();
    }

    public List<SelectItem> getPaperItems() {
        return look.list().papers().stream()
                .map(one -> new SelectItem(
                        one.id().toString(),
                        words.say(
                                "look.paper",
                                component(one).name(),
                                one.inspection().name())))
                .toList();
    }

    public Component component(PaperView paper) {
        return look.list().procedure().component(paper.component());
    }

    public String take() {
        DossierId into = door.take(
                actor.get(),
                id,
                ids(nominees).stream().map(NomineeId::new).collect(Collectors.toSet()),
                ids(papers).stream().map(PaperId::new).collect(Collectors.toSet()),
                leftOut);
        return "/consolidation/look?faces-redirect=true&id=" + id + "&into=" + into.value() + "&done=listTaken";
    }

    private static Set<UUID> ids(List<String> ticked) {
        return ticked.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    public String untake() {
        door.untake(actor.get(), id);
        return "/consolidation/look?faces-redirect=true&id=" + id + "&done=listUntaken";
    }

    public String giveBack() {
        door.giveBack(actor.get(), id, reason);
        return "/consolidation/units?faces-redirect=true&" + round() + "&done=listReturned";
    }

    /** Which round it belongs to, for addresses. */
    public String round() {
        return "unit=" + look.line().to() + "&procedure=" + look.line().procedure() + "&year="
                + look.line().year();
    }

    public List<String> getNominees() {
        return nominees;
    }

    public void setNominees(@Nullable List<String> nominees) {
        this.nominees = nominees == null ? List.of() : nominees;
    }

    public List<String> getPapers() {
        return papers;
    }

    public void setPapers(@Nullable List<String> papers) {
        this.papers = papers == null ? List.of() : papers;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getLeftOut() {
        return leftOut;
    }

    public void setLeftOut(@Nullable String leftOut) {
        this.leftOut = leftOut == null ? "" : leftOut;
    }
}
