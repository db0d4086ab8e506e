package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountLine;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.account.DutyKeeping;
import vn.bieuduong.account.PersonKeeping;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.web.Words;

/** Giao việc và sửa tài khoản: duties given and ended, a person corrected, moved and invited; one form is sent at a time. */
@Named
@RequestScoped
public class AccountActsPage {

    private final AccountOpening opening;
    private final DutyKeeping duties;
    private final PersonKeeping people;
    private final CurrentActor actor;
    private final AccountsPage account;
    private final Words words;
    private final AccountInput.DutyRow duty = new AccountInput.DutyRow();

    private AccountInput.@Nullable Person person;
    private String ended = "";
    private @Nullable LocalDate lastDay;
    private String body = "";
    private String title = "";
    private String reason = "";
    private String link = "";
    private String mailed = "";

    @Inject
    AccountActsPage(
            AccountOpening opening,
            DutyKeeping duties,
            PersonKeeping people,
            CurrentActor actor,
            AccountsPage account,
            Words words) {
        this.opening = opening;
        this.duties = duties;
        this.people = people;
        this.actor = actor;
        this.account = account;
        this.words = words;
    }

    public String give() {
        duties.give(actor.get(), name(), duty.form());
        return after("dutyGiven");
    }

    public String end() {
        duties.end(actor.get(), name(), ended, lastDay, reason);
        return after("dutyEnded");
    }

    public String limit() {
        duties.limit(actor.get(), name(), ended, duty.bodies(), duty.getProcedures(), reason);
        return after("dutyLimited");
    }

    /** Those whose area may be changed, after an item that chooses none. */
    public List<SelectItem> getLimitable() {
        return items(at -> at.role().mayHaveArea());
    }

    public String correct() {
        people.correct(actor.get(), name(), getPerson().form());
        return after("personCorrected");
    }

    public String move() {
        people.move(actor.get(), name(), body, title, lastDay, reason);
        return after("personMoved");
    }

    /** The link is mailed; where it cannot be, it is in the answer itself and nowhere else. */
    public void invite() {
        AccountOpening.Invitation made = opening.invite(actor.get(), name());
        mailed = made.mailedTo().orElse("");
        link = mailed.isEmpty() ? account.link(made) : "";
    }

    /** Those that are not over, after an item that chooses none. */
    public List<SelectItem> getOpenDuties() {
        return items(at -> true);
    }

    private List<SelectItem> items(Predicate<AccountLine.At> wanted) {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("dutyEnd.choose")));
        account.getOne().duties().stream()
                .filter(at -> at.state() != AccountLine.State.OVER && wanted.test(at))
                .map(at -> new SelectItem(at.group(), words.say("dutyEnd.item", account.duty(at), account.period(at))))
                .forEach(items::add);
        return items;
    }

    private AccountName name() {
        return account.getOne().name();
    }

    private String after(String done) {
        return "/administration/account?faces-redirect=true&account=" + name() + "&done=" + done;
    }

    public AccountInput.Person getPerson() {
        if (person == null) {
            person = new AccountInput.Person(account.person());
        }
        return person;
    }

    public AccountInput.DutyRow getDuty() {
        return duty;
    }

    /** The link that was just made; shown this once. */
    public String getLink() {
        return link;
    }

    /** The address to which the link was mailed. */
    public String getMailed() {
        return mailed;
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

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = text(body);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = text(title);
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
