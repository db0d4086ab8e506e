package vn.bieuduong.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.platform.DiskFull;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;

/** Tệp mang đến: a file somebody only wants to ask about; it lies in a temporary place and is gone when closed. */
public final class BroughtFile implements AutoCloseable {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_BEGINNINGS = 60;
    private static final long MEGABYTE = 1024 * 1024;

    private final Path file;
    private final Sha256 sha256;
    private final List<Sha256> beginnings;

    private BroughtFile(Path file, Sha256 sha256, List<Sha256> beginnings) {
        this.file = file;
        this.sha256 = sha256;
        this.beginnings = List.copyOf(beginnings);
    }

    /** Copies what comes, counting and hashing bytes; nothing is read as a document here. */
    public static BroughtFile copy(InputStream content, Path folder, long most) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "brought", null);
            try {
                return filled(content, file, most);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            Refusal.unless(!DiskFull.is(e), AttachmentReason.NO_ROOM);
            throw new UncheckedIOException(e);
        }
    }

    private static BroughtFile filled(InputStream content, Path file, long most) throws IOException {
        Watch watch = new Watch();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                Refusal.unless(size <= most, AttachmentReason.TOO_LARGE, Math.max(1, most / MEGABYTE));
                out.write(buffer, 0, n);
                watch.see(buffer, n);
            }
        }
        Refusal.unless(size > 0, AttachmentReason.EMPTY);
        return new BroughtFile(file, watch.whole(), watch.beginnings);
    }

    public Sha256 sha256() {
        return sha256;
    }

    /**
     * The SHA-256 of each beginning that may once have been a whole PDF: up to an end mark and its line end. A paper that
     * was only added to still begins with what it was.
     */
    public List<Sha256> beginnings() {
        return beginnings;
    }

    /** The bytes as brought; the caller closes the stream. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hashes on the way, and the beginnings as they pass. */
    private static final class Watch {

        private final MessageDigest digest;
        private final List<Sha256> beginnings = new ArrayList<>();
        private int matched;
        private int after = -1;

        Watch() {
            digest = Sha256.digest();
        }

        void see(byte[] bytes, int length) {
            int from = 0;
            for (int i = 0; i < length; i++) {
                byte one = bytes[i];
                boolean lineEnd = after >= 0 && after < 2 && (one == '\r' || one == '\n');
                after = lineEnd ? after + 1 : -1;
                matched = one == END[matched] ? matched + 1 : one == END[0] ? 1 : 0;
                boolean end = matched == END.length;
                if (end) {
                    matched = 0;
                    after = 0;
                }
                if ((end || lineEnd) && beginnings.size() < MOST_BEGINNINGS) {
                    digest.update(bytes, from, i + 1 - from);
                    from = i + 1;
                    beginnings.add(soFar());
                }
            }
            digest.update(bytes, from, length - from);
        }

        Sha256 whole() {
            return Sha256.of(digest);
        }

        private Sha256 soFar() {
            try {
                return Sha256.of((MessageDigest) digest.clone());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
