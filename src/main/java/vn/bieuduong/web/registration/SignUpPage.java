package vn.bieuduong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.registration.RegistrantKind;
import vn.bieuduong.registration.Registration;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Words;
import vn.bieuduong.web.frame.SignInCookie;

/** Đăng ký: an e-mail address and for whom; the answer is the same whoever has the address. */
@Named
@RequestScoped
public class SignUpPage {

    private final Registration door;
    private final SignInCookie cookie;
    private final HttpServletRequest request;
    private final Words words;
    private String email = "";
    private String kind = RegistrantKind.CITIZEN.name();

    @Inject
    SignUpPage(Registration door, SignInCookie cookie, HttpServletRequest request, Words words) {
        this.door = door;
        this.cookie = cookie;
        this.request = request;
        this.words = words;
    }

    public String ask() {
        RegistrantKind chosen = Arrays.stream(RegistrantKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        door.ask(email, chosen, cookie.origin(request), Language.current());
        return "/registration/register?faces-redirect=true&done=signUpAsked";
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(RegistrantKind.values())
                .map(one -> new SelectItem(one.name(), words.get("signUp.kind." + one)))
                .toList();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }
}
