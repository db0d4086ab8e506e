package vn.bieuduong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.WaysInEnded;
import vn.bieuduong.identity.signin.Invitations;
import vn.bieuduong.identity.signin.SignIns;
import vn.bieuduong.platform.Facts;

/** Các lối vào một tài khoản: every sign-in and every link that is open to somebody. */
@ApplicationScoped
public class WaysIn {

    private final SignIns signIns;
    private final Invitations invitations;
    private final Facts facts;

    @Inject
    public WaysIn(SignIns signIns, Invitations invitations, Facts facts) {
        this.signIns = signIns;
        this.invitations = invitations;
        this.facts = facts;
    }

    /** Ends all of them. */
    public void end(Account account) {
        signIns.endAll(account);
        invitations.end(account);
        facts.announce(new WaysInEnded(account.name()));
    }
}
