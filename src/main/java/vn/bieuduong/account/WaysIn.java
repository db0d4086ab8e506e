package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.signin.Invitations;
import vn.bieuduong.identity.signin.SignIns;

/** Các lối vào một tài khoản: every sign-in and every link that is open to somebody. */
@ApplicationScoped
public class WaysIn {

    private final SignIns signIns;
    private final Invitations invitations;

    @Inject
    public WaysIn(SignIns signIns, Invitations invitations) {
        this.signIns = signIns;
        this.invitations = invitations;
    }

    /** Ends all of them. */
    public void end(Account account) {
        signIns.endAll(account);
        invitations.end(account);
    }
}
