package vn.bieuduong.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Giá trị băm SHA-256: by which files and certificates are known.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record Sha256(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Anything but 64 lower-case hexadecimal digits is an {@link IllegalArgumentException}. */
    public Sha256 {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + value);
        }
    }

    /** What somebody sent or typed, when it is one. */
    public static Optional<Sha256> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
    }

    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /** Of the whole file, however large. */
    public static Sha256 of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return of(digest);
    }

    /** Of all that was put into a {@link #digest()}, which begins anew. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** Of the text in UTF-8, as text: for what is kept under the hash of a secret. */
    public static String hex(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8)).value;
    }

    /** For what comes piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // every Java has it
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes themselves. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    /** The first digits, for people who compare at sight. */
    public String beginning(int digits) {
        return value.substring(0, digits);
    }

    @Override
    public String toString() {
        return value;
    }
}
