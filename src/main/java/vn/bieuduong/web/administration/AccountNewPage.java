package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountForm;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.web.Words;

/** Mở tài khoản: for one person, with what he is to do where; he gets a one-time password or a link. */
@Named
@RequestScoped
public class AccountNewPage {

    private static final int ROWS = 3;
    private static final String INVITE = "INVITATION";

    private final AccountOpening opening;
    private final CurrentActor actor;
    private final AccountsPage accounts;
    private final Words words;
    private final AccountInput.Person person = new AccountInput.Person();
    private final List<AccountInput.DutyRow> rows =
            Stream.generate(AccountInput.DutyRow::new).limit(ROWS).toList();
    private String name = "";
    private String body = "";
    private String way = INVITE;
    private String password = "";
    private String link = "";
    private String mailed = "";
    private List<String> uncovered = List.of();

    @Inject
    AccountNewPage(AccountOpening opening, CurrentActor actor, AccountsPage accounts, Words words) {
        this.opening = opening;
        this.actor = actor;
        this.accounts = accounts;
        this.words = words;
    }

    /** A link is mailed; password, and a link that cannot be, are in the answer itself and nowhere else. */
    public void open() {
        AccountForm form = new AccountForm(
                name,
                person.form(),
                body,
                rows.stream().map(AccountInput.DutyRow::form).toList());
        if (way.equals(INVITE)) {
            AccountOpening.Invitation made = opening.openAndInvite(actor.get(), form);
            mailed = made.mailedTo().orElse("");
            link = mailed.isEmpty() ? accounts.link(made) : "";
        } else {
            password = opening.open(actor.get(), form);
        }
        if (getFirst().isLimited()) {
            uncovered = accounts.uncovered(accounts.of(new AccountName(getOpenedName())));
        }
    }

    public boolean isOpened() {
        return !password.isEmpty() || !link.isEmpty() || !mailed.isEmpty();
    }

    public List<SelectItem> getWays() {
        return Stream.of(INVITE, "PASSWORD")
                .map(one -> new SelectItem(one, words.get("accountNew.way." + one)))
                .toList();
    }

    public AccountInput.Person getPerson() {
        return person;
    }

    public AccountInput.DutyRow getFirst() {
        return rows.get(0);
    }

    public AccountInput.DutyRow getSecond() {
        return rows.get(1);
    }

    public AccountInput.DutyRow getThird() {
        return rows.get(2);
    }

    /** "open" while a row further down is filled in. */
    public @Nullable String getUnfolded() {
        return rows.stream().skip(1).anyMatch(row -> !row.getRole().isEmpty()) ? "open" : null;
    }

    /** "open" while the first duty is for a part of its body's dossiers. */
    public @Nullable String getLimited() {
        return getFirst().isLimited() ? "open" : null;
    }

    /** The one-time password that was just made; shown this once. */
    public String getPassword() {
        return password;
    }

    /** The link that was just made; shown this once. */
    public String getLink() {
        return link;
    }

    /** The address to which the link was mailed. */
    public String getMailed() {
        return mailed;
    }

    /** What nobody covers who does the same as whoever got the account; nothing before. */
    public List<String> getUncovered() {
        return uncovered;
    }

    /** As the account has it. */
    public String getOpenedName() {
        return AccountName.normal(name);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body;
    }

    public String getWay() {
        return way;
    }

    public void setWay(@Nullable String way) {
        this.way = way == null ? INVITE : way;
    }
}
