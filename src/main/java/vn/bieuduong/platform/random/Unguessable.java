package vn.bieuduong.platform.random;

import java.security.SecureRandom;
import java.util.Base64;

/** Giá trị ngẫu nhiên: what nobody can foresee, whatever he has seen before. */
public final class Unguessable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private Unguessable() {}

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** So many letters of the alphabet, each as likely as any other. */
    public static String letters(String alphabet, int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return letters.toString();
    }

    /** 256 bits as 43 letters that need no escaping in an address. */
    public static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }
}
