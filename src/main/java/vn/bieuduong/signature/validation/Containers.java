package vn.bieuduong.signature.validation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.bieuduong.signature.report.IntegrityCode;

/**
 * Tệp chứa tệp: archives and Office files. Their signatures are of other kinds than the portal judges; that there are some is said,
 * so that nobody takes a signed file for an unsigned one.
 */
public final class Containers {

    private static final byte[] OLD = "_signatures".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] NEWER = "_xmlsignatures".getBytes(StandardCharsets.UTF_16LE);
    private static final int CHUNK = 1 << 16;

    private Containers() {}

    public static IntegrityCode verdict(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return verdict(zip);
        } catch (ZipException e) {
            return isSignedOldOffice(file) ? IntegrityCode.SIGNATURE_NOT_JUDGED : IntegrityCode.KIND_WITHOUT_SIGNATURE;
        } catch (IllegalArgumentException e) {
            return IntegrityCode.FILES_INSIDE;
        }
    }

    private static IntegrityCode verdict(ZipFile zip) {
        boolean office = zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
        boolean files = false;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean signature = name.startsWith("_xmlsignatures/")
                    || name.startsWith("meta-inf/")
                            && (name.contains("signature") || name.endsWith(".p7s") || name.endsWith(".tst"));
            if (signature) {
                return IntegrityCode.SIGNATURE_NOT_JUDGED;
            }
            files |= !entry.isDirectory();
        }
        return office || !files ? IntegrityCode.KIND_WITHOUT_SIGNATURE : IntegrityCode.FILES_INSIDE;
    }

    /** The old Office keeps its signatures in streams named _signatures or _xmlsignatures; names are kept in UTF-16. */
    private static boolean isSignedOldOffice(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] chunk = new byte[CHUNK];
            int kept = 0;
            int read = in.read(chunk, 0, chunk.length);
            while (read >= 0) {
                int filled = kept + read;
                byte[] part = Arrays.copyOf(chunk, filled);
                if (FileKind.indexOf(part, OLD, filled) >= 0 || FileKind.indexOf(part, NEWER, filled) >= 0) {
                    return true;
                }
                kept = Math.min(filled, NEWER.length);
                System.arraycopy(part, filled - kept, chunk, 0, kept);
                read = in.read(chunk, kept, chunk.length - kept);
            }
        }
        return false;
    }
}
