package vn.bieuduong.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.id.AccountName;

/**
 * Nhận lời mời: whoever holds the link chooses his password. Not transactional itself, as {@link SignIn}: no connection waits for
 * a hash.
 */
@ApplicationScoped
public class Invited {

    /**
     * Whom a link invites.
     *
     * @param forgotten whether he asked for it himself because he has forgotten his password
     */
    public record Guest(AccountName account, String displayName, boolean forgotten) {}

    private final Invitations invitations;

    @Inject
    Invited(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Nobody when the link was used, is over, or never was one. */
    public Optional<Guest> guest(String token) {
        return invitations
                .invited(token)
                .map(account -> new Guest(account.name(), account.displayName(), invitations.isForgotten(token)));
    }

    /** Chooses the password and uses the link up; gives the account's name. */
    public String accept(String token, String password, String again) {
        Account account = invitations.invited(token).orElseThrow(() -> Refusal.of(IdentityReason.INVITATION_OVER));
        List<Finding> findings = new ArrayList<>(
                Passwords.check("newPassword", password, account.name().value(), account.isOfOffice()));
        if (!password.equals(again)) {
            findings.add(Finding.on("again", IdentityReason.PASSWORDS_DIFFER));
        }
        Refusal.ifAny(findings);
        invitations.use(token, Passwords.hash(password));
        return account.name().value();
    }
}
