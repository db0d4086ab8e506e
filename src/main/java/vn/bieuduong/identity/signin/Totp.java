package vn.bieuduong.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Mã theo thời gian (RFC 6238): six digits that change every thirty seconds, by HMAC-SHA-1, which every authenticator app knows. */
final class Totp {

    static final int SECONDS = 30;
    static final int DIGITS = 6;
    static final int SECRET_BYTES = 20;

    /** A clock may be this many steps early or late. */
    private static final int DRIFT = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The code of a step, {@code digits} long. */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step now, before or after whose code this is; only steps after the one that was used last count. */
    static OptionalLong matching(byte[] secret, String code, Instant now, long lastUsed) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(UTF_8), code.getBytes(UTF_8));
            if (same && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** As apps take it, typed by hand. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : secret) {
            held = ((held << 8) | (b & 0xff)) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt((held >> (bits - 5)) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
