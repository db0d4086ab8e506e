package vn.bieuduong.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.filing.MyDossiers;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.transfer.Transferring;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Chuyển giao một hồ sơ: to a colleague of the unit, to another unit, or to a person; one form is sent at a time. */
@Named
@RequestScoped
public class AskPage {

    private final Transferring door;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final DossierId id;
    private final DossierView view;
    private @Nullable List<SelectItem> colleagues;
    private String colleague = "";
    private String unit = "";
    private String account = "";
    private String fullName = "";
    private String note = "";

    @Inject
    AskPage(Transferring door, MyDossiers mine, CurrentActor actor, RequestParameters ask, Words words) {
        this.door = door;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        id = new DossierId(ask.id());
        view = mine.view(actor.get(), id);
    }

    public DossierView getView() {
        return view;
    }

    public boolean isDraft() {
        return view.state() == DossierState.DRAFT;
    }

    /** Those of the same unit, after an item that chooses none. */
    public List<SelectItem> getColleagues() {
        if (colleagues == null) {
            colleagues = new ArrayList<>();
            colleagues.add(new SelectItem("", words.get("transferColleague.choose")));
            door.colleagues(actor.get(), id)
                    .forEach(one -> colleagues.add(new SelectItem(
                            one.account().value(),
                            words.say("transferColleague.item", one.displayName(), one.account()))));
        }
        return colleagues;
    }

    public String askColleague() {
        return asked(
                door.askColleague(actor.get(), id, AccountName.read(colleague).orElse(null), note));
    }

    public String askUnit() {
        return asked(door.askUnit(actor.get(), id, unit, note));
    }

    public String askPerson() {
        return asked(door.askPerson(actor.get(), id, account, fullName, note));
    }

    private static String asked(UUID transfer) {
        return "/transfer/show?faces-redirect=true&id=" + transfer + "&done=transferAsked";
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = text(colleague);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = text(unit);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = text(account);
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(@Nullable String fullName) {
        this.fullName = text(fullName);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = text(note);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
