package vn.bieuduong.web.help;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.help.Contact;
import vn.bieuduong.help.ContactChange;
import vn.bieuduong.help.ContactKeeping;
import vn.bieuduong.help.ShownContact;
import vn.bieuduong.identity.CurrentActor;

/** Nơi liên hệ: what the foot of every page says, kept by whoever runs the portal. */
@Named
@RequestScoped
public class ContactPage {

    private final ContactKeeping keeping;
    private final ShownContact shown;
    private final CurrentActor actor;

    private String office = "";
    private String address = "";
    private String phone = "";
    private String email = "";
    private String hours = "";
    private String reason = "";

    @Inject
    ContactPage(ContactKeeping keeping, ShownContact shown, CurrentActor actor) {
        this.keeping = keeping;
        this.shown = shown;
        this.actor = actor;
    }

    @PostConstruct
    void begin() {
        Contact now = shown.now();
        office = now.office();
        address = now.address();
        phone = now.phone();
        email = now.email();
        hours = now.hours();
    }

    public List<ContactChange> getHistory() {
        return keeping.history(actor.get());
    }

    public String change() {
        keeping.change(actor.get(), new Contact(office, address, phone, email, hours), reason);
        shown.lookAgain();
        return "/help/contact?faces-redirect=true&done=contactChanged";
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(@Nullable String office) {
        this.office = text(office);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = text(address);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = text(phone);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = text(email);
    }

    public String getHours() {
        return hours;
    }

    public void setHours(@Nullable String hours) {
        this.hours = text(hours);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = text(reason);
    }
}
