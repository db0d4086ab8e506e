package vn.bieuduong.web.unit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountLine;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.account.DutyForm;
import vn.bieuduong.account.UnitPeople;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.administration.AccountsPage;

/** Một người của đơn vị: given a role, taken one, invited anew, locked and let in again; one form is sent at a time. */
@Named
@RequestScoped
public class PersonPage {

    private final UnitPeople people;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final AccountsPage wording;
    private final Words words;
    private final Settings settings;
    private @Nullable AccountLine one;
    private String role = "";
    private @Nullable LocalDate to;
    private String ended = "";
    private @Nullable LocalDate lastDay;
    private String reason = "";
    private AccountOpening.@Nullable Invitation made;

    @Inject
    PersonPage(
            UnitPeople people,
            CurrentActor actor,
            RequestParameters ask,
            AccountsPage wording,
            Words words,
            Settings settings) {
        this.people = people;
        this.actor = actor;
        this.ask = ask;
        this.wording = wording;
        this.words = words;
        this.settings = settings;
    }

    public AccountLine getOne() {
        if (one == null) {
            one = people.one(actor.get(), ask.neededAccount("account"));
        }
        return one;
    }

    public boolean isOwn() {
        return getOne().name().equals(actor.get().account());
    }

    /** Whether he may be invited and locked here. */
    public boolean isKeptAlone() {
        return people.isKeptAlone(actor.get(), getOne().name());
    }

    /** Those that are not over and may be ended here, after an item that chooses none. */
    public List<SelectItem> getOpenDuties() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("dutyEnd.choose")));
        getOne().duties().stream()
                .filter(at -> at.state() != AccountLine.State.OVER && people.isGivenHere(actor.get(), at.group()))
                .map(at -> new SelectItem(at.group(), words.say("dutyEnd.item", wording.duty(at), wording.period(at))))
                .forEach(items::add);
        return items;
    }

    public String give() {
        people.give(actor.get(), getOne().name(), new DutyForm(role, "", null, to));
        return after("dutyGiven");
    }

    public String end() {
        people.end(actor.get(), getOne().name(), ended, lastDay, reason);
        return after("dutyEnded");
    }

    public String lock() {
        people.lock(actor.get(), getOne().name(), reason);
        return after("accountLocked");
    }

    public String unlock() {
        people.unlock(actor.get(), getOne().name(), reason);
        return after("accountUnlocked");
    }

    /** The link is mailed; where it cannot be, it is in the answer itself and nowhere else. */
    public void invite() {
        made = people.invite(actor.get(), getOne().name());
    }

    /** The address to which the link was mailed. */
    public String getMailed() {
        return made == null ? "" : made.mailedTo().orElse("");
    }

    /** The link that was just made; shown this once. */
    public String getLink() {
        return made == null || made.mailedTo().isPresent() ? "" : PersonNewPage.link(settings, made);
    }

    private String after(String done) {
        return "/unit/person?faces-redirect=true&account=" + getOne().name() + "&done=" + done;
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = text(role);
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getEnded() {
        return ended;
    }

    public void setEnded(@Nullable String ended) {
        this.ended = text(ended);
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = text(reason);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
