package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.account.AccountLine;
import vn.bieuduong.account.AccountList;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.account.AccountSearch;
import vn.bieuduong.account.Bodies;
import vn.bieuduong.account.DutyKeeping;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.listing.ColumnChoice;
import vn.bieuduong.web.listing.ListQuestions;

/** Tài khoản: found by any word, looked at, helped out of a lost phone or a forgotten password, disabled and enabled. */
@Named
@RequestScoped
public class AccountsPage {

    private static final int MOST_PLACES = 6;

    private final AccountKeeping keeping;
    private final DutyKeeping duties;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final Show show;
    private final Settings settings;
    private final ListQuestions questions;
    private final Procedures procedures;
    private final Clock clock;

    private @Nullable AccountList found;
    private AccountSearch.@Nullable Known one;
    private @Nullable List<Procedure> inForce;
    private @Nullable List<String> uncovered;
    private String reason = "";
    private String password = "";

    @Inject
    AccountsPage(
            AccountKeeping keeping,
            DutyKeeping duties,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            Show show,
            Settings settings,
            ListQuestions questions,
            Procedures procedures,
            Clock clock) {
        this.keeping = keeping;
        this.duties = duties;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.show = show;
        this.settings = settings;
        this.questions = questions;
        this.procedures = procedures;
        this.clock = clock;
    }

    public String getSearched() {
        return questions.searched();
    }

    public AccountList getFound() {
        if (found == null) {
            found = keeping.find(actor.get(), questions.accounts());
        }
        return found;
    }

    public AccountLine getOne() {
        return known().line();
    }

    /** As a form of corrections begins with him. */
    PersonForm person() {
        return known().person();
    }

    private AccountSearch.Known known() {
        if (one == null) {
            one = keeping.one(actor.get(), name());
        }
        return one;
    }

    AccountLine of(AccountName name) {
        return keeping.one(actor.get(), name).line();
    }

    public boolean isOwn() {
        return getOne().name().equals(actor.get().account());
    }

    /** What is held today: "Cán bộ một cửa, Ủy ban nhân dân tỉnh". */
    public List<String> duties(AccountLine line) {
        return line.duties().stream()
                .filter(at -> at.state() == AccountLine.State.HELD)
                .map(this::duty)
                .toList();
    }

    public String duty(AccountLine.At at) {
        String role = at.role().label(Language.current());
        return at.place().map(place -> words.say("accounts.duty", role, place)).orElse(role);
    }

    /** The dossiers a duty is for, by unit and procedure; nothing when it is for all. */
    public List<String> area(AccountLine.At at) {
        List<String> named = new ArrayList<>(at.within());
        if (at.area().bodies().contains(Duty.CITIZEN)) {
            named.add(0, Bodies.citizens(Language.current()));
        }
        at.area().procedures().stream().sorted().forEach(named::add);
        return named;
    }

    /** The procedures an area may be limited to. */
    public List<SelectItem> getProcedures() {
        return inForce().stream()
                .map(one -> new SelectItem(one.id(), words.say("duty.procedure", one.id(), one.name())))
                .toList();
    }

    private List<Procedure> inForce() {
        if (inForce == null) {
            inForce = procedures.current(OfficeDay.today(clock));
        }
        return inForce;
    }

    /** What is in the area of nobody who does the same as the owner of the account that is looked at. */
    public List<String> getUncovered() {
        if (uncovered == null) {
            uncovered = uncovered(getOne());
        }
        return uncovered;
    }

    /** What is in the area of nobody who does the same as this account's owner: "Chuyên viên, Ủy ban nhân dân tỉnh: Xã Một (H99.10)". */
    List<String> uncovered(AccountLine line) {
        List<DutyKeeping.Work> works = new ArrayList<>();
        List<String> uncovered = new ArrayList<>();
        for (AccountLine.At at : line.duties()) {
            if (at.state() == AccountLine.State.HELD && !at.area().isWhole()) {
                if (works.isEmpty()) {
                    inForce()
                            .forEach(one -> works.add(new DutyKeeping.Work(
                                    one.id(), one.level().name(), one.mayBeFiledBy(Organisations.citizenKinds()))));
                }
                duties.gaps(actor.get(), at.group(), works)
                        .forEach(gap -> uncovered.add(words.say("account.uncovered.duty", duty(at), gap(gap))));
            }
        }
        return uncovered;
    }

    private String gap(DutyKeeping.Gap gap) {
        List<String> named = new ArrayList<>(gap.places().stream()
                .limit(MOST_PLACES)
                .map(place -> place.equals(Duty.CITIZEN.value()) ? Bodies.citizens(Language.current()) : place)
                .toList());
        if (gap.places().size() > MOST_PLACES) {
            named.add(words.say("account.uncovered.more", gap.places().size() - MOST_PLACES));
        }
        String places = named.isEmpty() ? words.say("account.uncovered.everywhere") : String.join("; ", named);
        return gap.procedures().isEmpty()
                ? places
                : words.say("account.uncovered.procedures", String.join(", ", gap.procedures()), places);
    }

    /** From when to when a duty is held; nothing when always. */
    public String period(AccountLine.At at) {
        if (at.to().isPresent()) {
            return at.from().isPresent()
                    ? words.say("duty.fromTo", show.date(at.from()), show.date(at.to()))
                    : words.say("duty.until", show.date(at.to()));
        }
        return at.from().isPresent()
                ? words.say("duty.since", show.date(at.from()))
                : words.say("duty.always", List.of());
    }

    /** good, warn or quiet. */
    public String look(AccountLine.At at) {
        return switch (at.state()) {
            case HELD -> "good";
            case NOT_YET -> "warn";
            case OVER -> "quiet";
        };
    }

    /** Every role, after an item that chooses none. */
    public List<SelectItem> getRoles() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("duty.choose")));
        Arrays.stream(Role.values())
                .map(role -> new SelectItem(role.name(), role.label(Language.current())))
                .forEach(items::add);
        return items;
    }

    /** Where whoever is invited chooses his password. */
    String link(AccountOpening.Invitation made) {
        return settings.publicUrl() + made.path();
    }

    public String getDuty() {
        return questions.accounts().duty().map(Role::name).orElse("");
    }

    public List<Role> getDuties() {
        return List.of(Role.values());
    }

    public AccountList.State getState() {
        return questions.accounts().state();
    }

    public List<AccountList.State> getStates() {
        return List.of(AccountList.State.values());
    }

    public AccountList.Order getOrder() {
        return questions.accounts().order();
    }

    public List<AccountList.Order> getOrders() {
        return List.of(AccountList.Order.values());
    }

    public ColumnChoice getColumns() {
        return new ColumnChoice(
                ask,
                new ColumnChoice.Column("BODY", true),
                new ColumnChoice.Column("POSITION", false),
                new ColumnChoice.Column("DUTIES", true),
                new ColumnChoice.Column("STATE", true),
                new ColumnChoice.Column("EMAIL", false),
                new ColumnChoice.Column("PHONE", false),
                new ColumnChoice.Column("OPENED", false));
    }

    /** Whether several are being chosen, for an act on all of them. */
    public boolean isChoosing() {
        return ask.text("choose").isPresent();
    }

    /** What the list asks, for the file that is saved of it too; nothing, or ending with {@code &}. */
    public String getQuestion() {
        return ask.address("q", "duty", "state", "order");
    }

    /** This list's own address, as a table or to choose several, but for the number of the page. */
    public String getAddress() {
        return "/administration/accounts.xhtml?" + getQuestion() + getColumns().address();
    }

    public String dropFactor() {
        keeping.dropSecondFactor(actor.get(), name(), reason);
        return after("factorDropped");
    }

    /** The password is in the answer itself and nowhere else. */
    public void resetPassword() {
        password = keeping.resetPassword(actor.get(), name(), reason);
        reason = "";
    }

    public String disable() {
        keeping.disable(actor.get(), name(), reason);
        return after("accountLocked");
    }

    public String enable() {
        keeping.enable(actor.get(), name(), reason);
        return after("accountUnlocked");
    }

    /** The one-time password that was just made; shown this once. */
    public String getPassword() {
        return password;
    }

    private AccountName name() {
        return ask.neededAccount("account");
    }

    private String after(String done) {
        return "/administration/account?faces-redirect=true&account=" + getOne().name() + "&done=" + done;
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() && password.isEmpty() ? "open" : null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
