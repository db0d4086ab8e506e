package vn.bieuduong.identity.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Mật khẩu: Argon2id hashes (19 MiB, two passes), the same work whether there is a hash to compare with or not, and never
 * more hashes at a time than processors, so that a flood of sign-ins fills neither memory nor machine.
 */
public final class Passwords {

    static final int SHORTEST = 8;
    static final int SHORTEST_OF_OFFICE = 15;
    static final int LONGEST = 200;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final long PATIENCE_SECONDS = 5;
    private static final String DIGITS = "0123456789";
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final Set<String> COMMON = common();

    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** What an unknown name is compared with. */
    private static final String NOBODYS = hash("nobody's");

    private Passwords() {}

    public static String hash(String password) {
        return queued(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult());
    }

    /** Whether it is the one behind the hash. Who has no password yet, or never will, has none that is right, and it takes as long. */
    public static boolean matches(String password, String hash) {
        boolean any = hash.startsWith("$argon2");
        String compared = any ? hash : NOBODYS;
        return queued(() -> password.length() <= LONGEST
                && Password.check(normal(password), compared).with(Argon2Function.getInstanceFromHash(compared))
                && any);
    }

    /** Takes as long as {@link #matches}, for a name nobody has. */
    static boolean matchesNobody(String password) {
        matches(password, NOBODYS);
        return false;
    }

    /** What is wrong with a new password somebody chooses for himself. */
    public static List<Finding> check(String field, String password, String accountName, boolean ofOffice) {
        List<Finding> findings = new ArrayList<>();
        int shortest = ofOffice ? SHORTEST_OF_OFFICE : SHORTEST;
        if (password.codePointCount(0, password.length()) < shortest) {
            findings.add(Finding.on(field, IdentityReason.PASSWORD_TOO_SHORT, shortest));
        }
        if (password.length() > LONGEST) {
            findings.add(Finding.on(field, IdentityReason.PASSWORD_TOO_LONG, LONGEST));
        }
        String plain = normal(password).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        boolean repeated = plain.chars().distinct().count() < 4;
        if (repeated || COMMON.contains(plain) || plain.contains(accountName)) {
            findings.add(Finding.on(field, IdentityReason.PASSWORD_COMMON));
        }
        return List.copyOf(findings);
    }

    /** A password to be used once: four groups of four, about 80 bits, none of the letters people mix up. */
    public static String oneTime() {
        return groups(ALPHABET);
    }

    /** A code to be used once, about 53 bits, typed on the keyboard of digits that phones show where a code is asked for. */
    static String oneTimeDigits() {
        return groups(DIGITS);
    }

    private static String groups(String alphabet) {
        return Unguessable.letters(alphabet, 16).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static <T> T queued(Supplier<T> work) {
        try {
            Refusal.unless(AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), IdentityReason.BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(IdentityReason.BUSY);
        }
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Typed with composed or decomposed marks, a Vietnamese password is the same. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Set<String> common() {
        try (InputStream in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
