package vn.bieuduong.identity.openid;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.id.AccountName;

/**
 * Một lần hỏi: what a provider was asked, as the browser that was sent there comes back.
 *
 * @param provider its id
 * @param nonce what its answer must repeat
 * @param verifier what shows the provider that it is we who asked (RFC 7636)
 * @param account who links it to his account; null for somebody who signs in
 * @param target the page he wants to go to
 */
record Question(
        String provider,
        String nonce,
        String verifier,
        @Nullable AccountName account,
        String target) {

    /** Without its secrets, so that no log ever holds one. */
    @Override
    public String toString() {
        return "Question[" + provider + "]";
    }
}
