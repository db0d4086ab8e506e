package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.account.StandInKeeping;
import vn.bieuduong.audit.TrailReading;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.place.Places;
import vn.bieuduong.platform.Typed;

/**
 * Gợi ý khi gõ: what may be meant by what somebody has typed so far in a {@code bd:field} of type body, account, colleague, place or dossier. What is
 * chosen is written into the field as its text, with the code at its end, and is read like anything else that is typed there.
 */
@Named
@RequestScoped
public class Suggestions {

    private static final int LONGEST = 100;
    private static final Pattern CHOSEN = Pattern.compile(".*\\(([^()\\s]+)\\)\\s*");

    private final OrganisationKeeping bodies;
    private final AccountKeeping accounts;
    private final Places places;
    private final TrailReading trail;
    private final StandInKeeping standIns;
    private final CurrentActor actor;
    private final RequestParameters ask;

    @Inject
    Suggestions(
            OrganisationKeeping bodies,
            AccountKeeping accounts,
            Places places,
            TrailReading trail,
            StandInKeeping standIns,
            CurrentActor actor,
            RequestParameters ask) {
        this.bodies = bodies;
        this.accounts = accounts;
        this.places = places;
        this.trail = trail;
        this.standIns = standIns;
        this.actor = actor;
        this.ask = ask;
    }

    public List<String> body(String typed) {
        return bodies.suggested(actor.get(), asked(typed));
    }

    public List<String> account(String typed) {
        return accounts.suggested(actor.get(), asked(typed));
    }

    public List<String> place(String typed) {
        return places.suggested(asked(typed));
    }

    /** Colleagues who may stand in for whom the address names, else for the reader. */
    public List<String> colleague(String typed) {
        return standIns.colleagues(
                actor.get(), ask.account("account").orElse(actor.get().account()), asked(typed));
    }

    public List<String> dossier(String typed) {
        return trail.numbers(actor.get(), asked(typed));
    }

    /** Of "Lê Thị Hoa (motcua)" the account; of anything else all of it. */
    public static String accountOf(String typed) {
        Matcher chosen = CHOSEN.matcher(typed);
        return chosen.matches() ? chosen.group(1) : typed;
    }

    private static String asked(String typed) {
        String line = Typed.line(typed);
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
