package vn.bieuduong.identity.signin;

import java.util.Optional;

/**
 * Bước đầu của đăng nhập: the password was right.
 *
 * @param done the sign-in, for who has no second factor
 * @param proof what the second step is taken with; "" when there is none
 */
public record SignInStep(Optional<SignedIn> done, String proof) {

    /** The sign-in, of somebody without a second factor. */
    public SignedIn signedIn() {
        return done.orElseThrow();
    }

    /** Without the token, so that no log ever holds one. */
    @Override
    public String toString() {
        return "SignInStep[" + done.map(SignedIn::toString).orElse("second") + "]";
    }
}
