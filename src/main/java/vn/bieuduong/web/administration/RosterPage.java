package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.roster.Roster;
import vn.bieuduong.roster.RosterKeeping;
import vn.bieuduong.roster.SignatoryView;
import vn.bieuduong.roster.SigningRole;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;

/** Danh sách người được ký: who may sign for which unit; lines are added and ended, each with its reason. */
@Named
@RequestScoped
public class RosterPage {

    private final RosterKeeping keeping;
    private final CurrentActor actor;
    private final RequestParameters ask;
    private final Words words;
    private final Show show;
    private final RosterInput input;

    private @Nullable Roster roster;

    @Inject
    RosterPage(
            RosterKeeping keeping,
            CurrentActor actor,
            RequestParameters ask,
            Words words,
            Show show,
            RosterInput input) {
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
        this.show = show;
        this.input = input;
    }

    public Roster getRoster() {
        if (roster == null) {
            roster = keeping.roster(actor.get(), ask.neededAgency("unit"));
        }
        return roster;
    }

    public String roles(SignatoryView line) {
        return line.roles().stream().map(role -> role.label(Language.current())).collect(Collectors.joining(", "));
    }

    /** Each with what it is. */
    public List<String> numbers(SignatoryView line) {
        List<String> numbers = new ArrayList<>();
        line.personalId().ifPresent(number -> numbers.add(words.say("roster.personalId", number)));
        line.taxCode().ifPresent(number -> numbers.add(words.say("roster.taxCode", number)));
        line.budgetCode().ifPresent(number -> numbers.add(words.say("roster.budgetCode", number)));
        return numbers;
    }

    public String period(SignatoryView line) {
        return line.to()
                .map(to -> words.say("roster.fromTo", show.date(line.from()), show.date(to)))
                .orElseGet(() -> words.say("roster.from", show.date(line.from())));
    }

    /** good, warn or quiet. */
    public String look(SignatoryView line) {
        return switch (line.state()) {
            case IN_FORCE -> "good";
            case NOT_YET -> "warn";
            case ENDED, VOID -> "quiet";
        };
    }

    public List<SelectItem> getAllRoles() {
        return Arrays.stream(SigningRole.values())
                .map(role -> new SelectItem(role.name(), role.label(Language.current())))
                .toList();
    }

    /** Those that may be ended, after an item that chooses none. */
    public List<SelectItem> getOpenLines() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.get("roster.choose")));
        getRoster().lines().stream()
                .filter(SignatoryView::isOpen)
                .map(line -> new SelectItem(
                        line.id().toString(),
                        words.say("roster.line", line.fullName(), line.title(), show.date(line.from()))))
                .forEach(items::add);
        return items;
    }

    public String add() {
        keeping.add(actor.get(), ask.neededAgency("unit"), input.form(), input.getReason());
        return after("signatoryAdded");
    }

    public String end() {
        keeping.end(actor.get(), ask.neededAgency("unit"), input.signatory(), input.getLastDay(), input.getReason());
        return after("signatoryEnded");
    }

    private String after(String done) {
        return "/administration/roster?faces-redirect=true&unit=" + ask.neededAgency("unit") + "&done=" + done;
    }

    /** "open" for the form that was sent, so that what was refused is seen; else nothing. */
    public @Nullable String sent(String form) {
        return ask.isSent() && ask.text(form).isPresent() ? "open" : null;
    }
}
