package vn.bieuduong.identity.signin;

import java.time.Instant;
import vn.bieuduong.identity.Actor;

/**
 * Kết quả đăng nhập.
 *
 * @param token what the cookie carries; 256 random bits, known to nobody else, its hash alone is kept
 * @param device what the browser keeps to be known by next time
 * @param expires when it ends at the latest
 * @param passwordChangeNeeded whether the actor can do nothing but change his password
 */
public record SignedIn(String token, String device, Instant expires, Actor actor, boolean passwordChangeNeeded) {

    /** Without the token, so that no log ever holds one. */
    @Override
    public String toString() {
        return "SignedIn[" + actor.account() + "]";
    }
}
