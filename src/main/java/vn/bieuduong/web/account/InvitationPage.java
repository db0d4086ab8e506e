package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.signin.Invited;
import vn.bieuduong.web.RequestParameters;

/** Nhận lời mời: whoever comes with the link of an invitation chooses the password of his account. */
@Named
@RequestScoped
public class InvitationPage {

    private final Invited invited;
    private final RequestParameters ask;
    private @Nullable Optional<Invited.Guest> guest;
    private String newPassword = "";
    private String again = "";

    @Inject
    InvitationPage(Invited invited, RequestParameters ask) {
        this.invited = invited;
        this.ask = ask;
    }

    /** Null when the link is worth nothing. */
    public Invited.@Nullable Guest getGuest() {
        if (guest == null) {
            guest = invited.guest(token());
        }
        return guest.orElse(null);
    }

    /** Whether he chooses a new one for one he has forgotten. */
    public boolean isForgotten() {
        Invited.Guest one = getGuest();
        return one != null && one.forgotten();
    }

    public String accept() {
        invited.accept(token(), newPassword, again);
        return "/account/sign-in?faces-redirect=true&done=invited";
    }

    private String token() {
        return ask.text("token").orElse("");
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword == null ? "" : newPassword;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again == null ? "" : again;
    }
}
