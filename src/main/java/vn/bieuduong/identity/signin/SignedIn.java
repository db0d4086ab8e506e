package vn.bieuduong.identity.signin;

import java.time.Instant;
import vn.bieuduong.identity.Actor;

/**
 * Kết quả đăng nhập.
 *
 * @param token what the cookie carries; 256 random bits, known to nobody else, its hash alone is kept
 * @param device what the browser keeps to be known by next time
 * @param trust what the browser keeps not to be asked for this account's second step again; "" when it is not trusted now
 * @param expires when it ends at the latest
 * @param passwordChangeNeeded whether the actor can do nothing but change his password
 */
public record SignedIn(
        String token, String device, String trust, Instant expires, Actor actor, boolean passwordChangeNeeded) {

    SignedIn trusting(String trust) {
        return new SignedIn(token, device, trust, expires, actor, passwordChangeNeeded);
    }

    /** Without the token, so that no log ever holds one. */
    @Override
    public String toString() {
        return "SignedIn[" + actor.account() + "]";
    }
}
