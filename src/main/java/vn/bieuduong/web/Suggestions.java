package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.account.AccountKeeping;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.organisation.OrganisationKeeping;
import vn.bieuduong.organisation.place.Places;
import vn.bieuduong.platform.Typed;

/**
 * Gợi ý khi gõ: what may be meant by what somebody has typed so far in a {@code bd:field} of type body, account or place. What is
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
    private final CurrentActor actor;

    @Inject
    Suggestions(OrganisationKeeping bodies, AccountKeeping accounts, Places places, CurrentActor actor) {
        this.bodies = bodies;
        this.accounts = accounts;
        this.places = places;
        this.actor = actor;
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
