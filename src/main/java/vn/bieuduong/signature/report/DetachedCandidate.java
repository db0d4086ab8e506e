package vn.bieuduong.signature.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;

/**
 * Tệp đi cùng: a file that came along with a signature file and may be what it signs. Only its digest is asked for.
 *
 * @param name what people call it
 * @param sha256 when it is known already
 */
public record DetachedCandidate(
        Path file, String name, @Nullable Sha256 sha256) {

    /** In lower-case hexadecimal; "" for an algorithm that nobody knows. */
    public String digest(String algorithm) {
        if (sha256 != null && algorithm.equals(DetachedContent.SHA_256)) {
            return sha256.value();
        }
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
