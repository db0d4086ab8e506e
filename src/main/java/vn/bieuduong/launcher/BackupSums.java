package vn.bieuduong.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Sha256;

/**
 * Tổng kiểm bản sao lưu: says in {@code SHA256SUMS} what a backup consists of, and in {@code SHA256SUMS.hmac} under a key kept
 * elsewhere that nobody else wrote it. Run by {@code deploy/backup} and {@code deploy/restore}.
 */
public final class BackupSums {

    private static final String SUMS = "SHA256SUMS";
    private static final String SEAL = "SHA256SUMS.hmac";

    private BackupSums() {}

    /** Writes both files; the second under the key in a file. */
    public static void write(Path folder, Path key) throws IOException {
        String sums = sums(folder);
        Files.writeString(folder.resolve(SUMS), sums);
        Files.writeString(folder.resolve(SEAL), seal(sums, key) + "\n");
    }

    /** Whether the list names exactly the files that are there, each once and as it is, and the key, if given, that we wrote it. */
    public static boolean isWhole(Path folder, @Nullable Path key) throws IOException {
        Path list = folder.resolve(SUMS);
        if (!Files.isRegularFile(list) || !Files.readString(list).equals(sums(folder))) {
            return false;
        }
        Path seal = folder.resolve(SEAL);
        return key == null
                || Files.isRegularFile(seal)
                        && MessageDigest.isEqual(
                                bytes(Files.readString(seal).strip()), bytes(seal(Files.readString(list), key)));
    }

    /** As {@code sha256sum} writes it, by name; whatever is no plain file makes it differ from every list. */
    private static String sums(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        }
        TreeMap<String, String> lines = new TreeMap<>();
        for (Path file : all) {
            String name = file.getFileName().toString();
            if (!name.equals(SUMS) && !name.equals(SEAL)) {
                boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                lines.put(name, (plain ? Sha256.of(file).value() : "no plain file") + "  ./" + name + "\n");
            }
        }
        return String.join("", lines.values());
    }

    private static String seal(String sums, Path key) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(Files.readString(key).strip()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(sums)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
