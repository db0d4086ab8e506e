package vn.bieuduong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.roster.RosterKeeping;
import vn.bieuduong.roster.RosterOfOwnUnit;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Show;
import vn.bieuduong.web.Words;

/** Đơn vị của tôi: who may sign for the unit somebody files for, and what to do when that is wrong; only read. */
@Named
@RequestScoped
public class UnitPage {

    private final List<RosterOfOwnUnit> rosters;
    private final Words words;
    private final Show show;

    @Inject
    UnitPage(RosterKeeping keeping, CurrentActor actor, Words words, Show show) {
        this.rosters = keeping.mine(actor.get());
        this.words = words;
        this.show = show;
    }

    public List<RosterOfOwnUnit> getRosters() {
        return rosters;
    }

    public String roles(RosterOfOwnUnit.Line line) {
        return line.roles().stream().map(role -> role.label(Language.current())).collect(Collectors.joining(", "));
    }

    /** Each with what it is. */
    public List<String> numbers(RosterOfOwnUnit.Line line) {
        List<String> numbers = new ArrayList<>();
        line.personalId().ifPresent(number -> numbers.add(words.say("roster.personalId", number)));
        line.taxCode().ifPresent(number -> numbers.add(words.say("roster.taxCode", number)));
        line.budgetCode().ifPresent(number -> numbers.add(words.say("roster.budgetCode", number)));
        return numbers;
    }

    public String period(RosterOfOwnUnit.Line line) {
        return line.to()
                .map(to -> words.say("roster.fromTo", show.date(line.from()), show.date(to)))
                .orElseGet(() -> words.say("roster.from", show.date(line.from())));
    }

    /** good, warn or quiet. */
    public String look(RosterOfOwnUnit.Line line) {
        return switch (line.state()) {
            case IN_FORCE -> "good";
            case NOT_YET -> "warn";
            case ENDED, VOID -> "quiet";
        };
    }

    /** Whom to tell: "Ủy ban nhân dân tỉnh, điện thoại …, thư …". */
    public String keeper(RosterOfOwnUnit.Keeper keeper) {
        StringBuilder text = new StringBuilder(keeper.name());
        keeper.phone().ifPresent(phone -> text.append(words.say("unit.phone", phone)));
        keeper.email().ifPresent(email -> text.append(words.say("unit.email", email)));
        return text.toString();
    }
}
