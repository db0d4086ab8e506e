package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.account.PersonForm;
import vn.bieuduong.registration.consent.ConsentText;
import vn.bieuduong.registration.consent.Consents;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Words;

/** Người đăng ký: what the forms of registering hold of the person, and his agreement to the text of today. */
@Named
@RequestScoped
public class PersonInput {

    private static final String YES = "yes";

    private final Consents consents;
    private final RequestParameters ask;
    private final Words words;
    private @Nullable ConsentText text;
    private String displayName = "";
    private String title = "";
    private String personalId = "";
    private String phone = "";
    private List<String> agreed = List.of();

    @Inject
    PersonInput(Consents consents, RequestParameters ask, Words words) {
        this.consents = consents;
        this.ask = ask;
        this.words = words;
    }

    PersonForm form(@Nullable String email) {
        return new PersonForm(displayName, title, personalId, email, phone);
    }

    boolean isAgreed() {
        return agreed.contains(YES);
    }

    /** The version that was shown with the form that was sent. */
    String shownVersion() {
        return ask.text("consent").orElse("");
    }

    private ConsentText text() {
        if (text == null) {
            text = consents.current();
        }
        return text;
    }

    public String getVersion() {
        return text().version();
    }

    public String getConsent() {
        return text().in(Language.current());
    }

    public List<SelectItem> getAgreements() {
        return List.of(new SelectItem(YES, words.get("consent.yes")));
    }

    public List<String> getAgreed() {
        return agreed;
    }

    public void setAgreed(@Nullable List<String> agreed) {
        this.agreed = agreed == null ? List.of() : agreed;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = given(displayName);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = given(title);
    }

    public String getPersonalId() {
        return personalId;
    }

    public void setPersonalId(@Nullable String personalId) {
        this.personalId = given(personalId);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = given(phone);
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
