package vn.bieuduong.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.counter.Counter;
import vn.bieuduong.counter.Visitor;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.filing.Submitter;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.dossier.OpenDraft;

/** Nhận hồ sơ giấy: the desk finds out who came, and begins his dossier on the pages that applicants use. */
@Named
@RequestScoped
public class CounterPage {

    private final Counter counter;
    private final CurrentActor actor;
    private final Words words;
    private final List<Counter.Waiting> waiting;
    private String who;
    private String choice = "";
    private String procedure = "";
    private String shown = "";
    private String displayName = "";
    private String personalId = "";
    private String phone = "";
    private String email = "";
    private @Nullable List<Visitor> visitors;

    @Inject
    CounterPage(Counter counter, CurrentActor actor, RequestParameters ask, Words words) {
        this.counter = counter;
        this.actor = actor;
        this.words = words;
        waiting = counter.waiting(actor.get());
        who = ask.isSent() ? ask.text("who").orElse("") : ""; // a personal number stands in no address
    }

    /** Looks for whoever came, and shows the page again. */
    public void find() {
        visitors = counter.find(actor.get(), who);
    }

    /** Begins the dossier of somebody who was found. */
    public String open() {
        int end = choice.indexOf(' ');
        AccountName account =
                AccountName.read(end < 0 ? choice : choice.substring(0, end)).orElse(null);
        String forWhom = end < 0 ? "" : choice.substring(end + 1);
        return begun(counter.open(actor.get(), account, forWhom, procedure, shown));
    }

    /** Begins the dossier of somebody who has no account. */
    public String openNew() {
        PersonForm person = new PersonForm(displayName, null, personalId, email, phone);
        return begun(counter.openFor(actor.get(), person, procedure, shown));
    }

    private static String begun(DossierId id) {
        return OpenDraft.address("tasks", id, "begun");
    }

    /** Whether somebody was looked for. */
    public boolean isSought() {
        return !who.isEmpty();
    }

    private List<Visitor> visitors() {
        List<Visitor> found = visitors;
        if (found == null) {
            found = who.isEmpty() ? List.of() : counter.find(actor.get(), who);
            visitors = found;
        }
        return found;
    }

    /** Whoever was found, once for each he may file for. */
    public List<SelectItem> getChoices() {
        List<SelectItem> items = new ArrayList<>();
        for (Visitor one : visitors()) {
            for (Submitter submitter : one.forWhom()) {
                String label = submitter.kind() == Submitter.Kind.ONESELF
                        ? words.say("counter.oneself", one.name())
                        : words.say("counter.forWhom", one.name(), submitter.name());
                items.add(new SelectItem(one.account() + " " + submitter.key(), label));
            }
        }
        if (choice.isEmpty() && items.size() == 1) {
            choice = items.get(0).getValue().toString();
        }
        return items;
    }

    public List<SelectItem> getProcedures() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.say("counter.choose")));
        counter.procedures(actor.get()).forEach(one -> items.add(new SelectItem(one.id(), one.name())));
        return items;
    }

    public List<Counter.Waiting> getWaiting() {
        return waiting;
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who.strip();
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(@Nullable String choice) {
        this.choice = choice == null ? "" : choice;
    }

    public String getProcedure() {
        return procedure;
    }

    public void setProcedure(@Nullable String procedure) {
        this.procedure = procedure == null ? "" : procedure;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(@Nullable String shown) {
        this.shown = shown == null ? "" : shown;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName == null ? "" : displayName;
    }

    public String getPersonalId() {
        return personalId;
    }

    public void setPersonalId(@Nullable String personalId) {
        this.personalId = personalId == null ? "" : personalId;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone == null ? "" : phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }
}
