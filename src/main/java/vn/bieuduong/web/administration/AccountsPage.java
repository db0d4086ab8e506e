package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.AccountKeeping;
import vn.bieuduong.identity.AccountLine;
import vn.bieuduong.identity.AccountList;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Ask;
import vn.bieuduong.web.Words;

/** Tài khoản: found by any word, looked at, helped out of a lost phone or a forgotten password, disabled and enabled. */
@Named
@RequestScoped
public class AccountsPage {

    private static final int LONGEST_SEARCH = 100;

    private final AccountKeeping keeping;
    private final CurrentActor actor;
    private final Ask ask;
    private final Words words;

    private @Nullable AccountList found;
    private @Nullable AccountLine one;
    private String reason = "";
    private String password = "";

    @Inject
    AccountsPage(AccountKeeping keeping, CurrentActor actor, Ask ask, Words words) {
        this.keeping = keeping;
        this.actor = actor;
        this.ask = ask;
        this.words = words;
    }

    public String getSearched() {
        return ask.text("q")
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SEARCH)))
                .orElse("");
    }

    public AccountList getFound() {
        if (found == null) {
            found = keeping.find(actor.get(), getSearched());
        }
        return found;
    }

    public AccountLine getOne() {
        if (one == null) {
            one = keeping.one(actor.get(), name());
        }
        return one;
    }

    public boolean isOwn() {
        return getOne().name().equals(actor.get().account());
    }

    /** "Cán bộ một cửa, Ủy ban nhân dân tỉnh". */
    public List<String> duties(AccountLine line) {
        return line.duties().stream()
                .map(at -> {
                    String role = at.role().label(Texts.VIETNAMESE);
                    return at.place()
                            .map(place -> words.say("accounts.duty", role, place))
                            .orElse(role);
                })
                .toList();
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

    private String name() {
        return ask.needed("account").toLowerCase(Locale.ROOT);
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
