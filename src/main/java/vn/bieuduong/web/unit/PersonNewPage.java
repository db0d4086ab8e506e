package vn.bieuduong.web.unit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.AccountForm;
import vn.bieuduong.account.AccountOpening;
import vn.bieuduong.account.DutyForm;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.account.UnitPeople;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Settings;

/** Mở tài khoản cho người của đơn vị: one person, one role; he is invited to choose his own password. */
@Named
@RequestScoped
public class PersonNewPage {

    private final UnitPeople people;
    private final CurrentActor actor;
    private final Settings settings;
    private String name = "";
    private String displayName = "";
    private String title = "";
    private String email = "";
    private String phone = "";
    private String body = "";
    private String role = "";
    private @Nullable LocalDate to;
    private AccountOpening.@Nullable Invitation made;

    @Inject
    PersonNewPage(UnitPeople people, CurrentActor actor, Settings settings) {
        this.people = people;
        this.actor = actor;
        this.settings = settings;
    }

    /** The link is mailed; where it cannot be, it is in the answer itself and nowhere else. */
    public void open() {
        String at = body.isEmpty()
                ? people.units(actor.get()).keySet().iterator().next().value()
                : body;
        made = people.open(
                actor.get(),
                new AccountForm(
                        name,
                        new PersonForm(displayName, title, null, email, phone),
                        at,
                        List.of(new DutyForm(role, "", null, to))));
    }

    public boolean isOpened() {
        return made != null;
    }

    /** As the account has it. */
    public String getOpenedName() {
        return made == null ? "" : made.account().value();
    }

    /** The address to which the link was mailed. */
    public String getMailed() {
        return made == null ? "" : made.mailedTo().orElse("");
    }

    /** The link that was just made; shown this once. */
    public String getLink() {
        return made == null || made.mailedTo().isPresent() ? "" : link(settings, made);
    }

    static String link(Settings settings, AccountOpening.Invitation made) {
        return settings.publicUrl() + "/account/invitation.xhtml?token=" + made.token();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = text(name);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = text(displayName);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = text(title);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = text(email);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = text(phone);
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = text(body);
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

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
