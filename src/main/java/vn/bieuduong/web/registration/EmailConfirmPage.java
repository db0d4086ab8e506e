package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.registration.EmailChange;
import vn.bieuduong.web.RequestParameters;

/** Xác nhận địa chỉ thư: whoever comes with a link says for its address that the account's address may change. */
@Named
@RequestScoped
public class EmailConfirmPage {

    private final EmailChange door;
    private final RequestParameters ask;
    private @Nullable Optional<EmailChange.Asked> asked;

    @Inject
    EmailConfirmPage(EmailChange door, RequestParameters ask) {
        this.door = door;
        this.ask = ask;
    }

    /** Null when the link is worth nothing. */
    public EmailChange.@Nullable Asked getAsked() {
        if (asked == null) {
            asked = door.asked(token());
        }
        return asked.orElse(null);
    }

    /** A button and no mere visit: programs that look at mail open every link. */
    public String confirm() {
        boolean changed = door.confirm(token());
        return changed
                ? "/account/sign-in?faces-redirect=true&done=emailChanged"
                : "/registration/email?faces-redirect=true&token=" + token() + "&done=emailHalf";
    }

    private String token() {
        return ask.text("token").orElse("");
    }
}
