package vn.bieuduong.identity.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.bieuduong.identity.IdentityReason;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.random.Unguessable;

/**
 * Hộp khóa: keeps secrets unreadable in the database and its copies (AES-256-GCM). Its key stands in the configuration,
 * {@code config/second-factor.key}: 32 bytes in Base64. The demonstration makes itself one, and so does the first start on a
 * database of the portal's own; otherwise, without the file, there is no second factor.
 */
@ApplicationScoped
public class SecretBox {

    private static final String FILE = "second-factor.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path configured;
    private final Path ofDemonstration;
    private final boolean demonstration;

    @Inject
    SecretBox(Settings settings) {
        this.configured = settings.configDir().resolve(FILE);
        this.ofDemonstration = settings.dataDir().resolve("demo").resolve(FILE);
        this.demonstration = settings.demonstration();
    }

    /** Names what is wrong with the key file; that there is none is not wrong. */
    public static void check(Path configDir, Problems problems) {
        Path file = configDir.resolve(FILE);
        try {
            if (Files.exists(file)) {
                read(file);
            }
        } catch (IllegalArgumentException e) {
            problems.wrong(FILE, 0, "key.length");
        } catch (IOException e) {
            problems.wrong(FILE, 0, "key.unread");
        }
    }

    /**
     * Makes the key of a new installation; where it lies now. Nothing when there is one, or when the folder may not be written to:
     * then it is the operator's to make.
     */
    public static Optional<Path> provide(Path configDir) {
        Path file = configDir.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return Optional.empty();
            }
            make(file);
            return Optional.of(file);
        } catch (IOException readOnly) {
            return Optional.empty();
        }
    }

    /** Whether there is a key, or the demonstration may make one. */
    boolean isThere() {
        return demonstration || Files.exists(configured);
    }

    /** @param owner what the secret belongs to; it opens for nobody else */
    byte[] lock(byte[] secret, String owner) {
        byte[] nonce = Unguessable.bytes(NONCE_BYTES);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
            System.arraycopy(locked, 0, both, NONCE_BYTES, locked.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refused when it was locked with another key, or for another owner. */
    byte[] unlock(byte[] locked, String owner) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(locked, NONCE_BYTES), owner)
                    .doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            Refusal refusal = Refusal.of(IdentityReason.SECOND_FACTOR_KEY_CHANGED);
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** A keyed hash: nobody finds the text by trying who has only the database. */
    String hash(String text, String owner) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((owner + '\n' + text).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(UTF_8));
        return cipher;
    }

    private byte[] key() {
        try {
            if (Files.exists(configured)) {
                return read(configured);
            }
            Refusal.unless(demonstration, IdentityReason.SECOND_FACTOR_UNAVAILABLE);
            return ofDemonstration();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] ofDemonstration() throws IOException {
        synchronized (SecretBox.class) {
            if (!Files.exists(ofDemonstration)) {
                Files.createDirectories(ofDemonstration.getParent());
                make(ofDemonstration);
            }
        }
        return read(ofDemonstration);
    }

    private static void make(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(Unguessable.bytes(KEY_BYTES)));
    }

    private static byte[] read(Path file) throws IOException {
        byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        return key;
    }
}
