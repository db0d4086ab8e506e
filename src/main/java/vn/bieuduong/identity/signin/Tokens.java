package vn.bieuduong.identity.signin;

import java.util.regex.Pattern;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.random.Unguessable;

/** Mã ngẫu nhiên: 256 random bits only their bearer knows; the database keeps the hash alone. */
final class Tokens {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Tokens() {}

    static String anew() {
        return Unguessable.token();
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }
}
