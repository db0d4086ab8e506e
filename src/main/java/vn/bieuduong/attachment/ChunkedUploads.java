package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.platform.DiskFull;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.TemporaryFiles;
import vn.bieuduong.platform.id.AccountName;

/**
 * Tải lên từng phần: what has come so far of files that are sent piece by piece, each account's for itself, named by the SHA-256 of the whole
 * file. So a sender whose line broke asks how much is here and goes on from there, in the same page or a new one. What nobody goes on with is
 * swept like any temporary file.
 */
@ApplicationScoped
public class ChunkedUploads {

    private static final long MEGABYTE = 1024 * 1024;

    /** So many of the largest files an account may have begun and not sent to their end. */
    private static final int MOST_BEGUN = 4;

    private final Path folder;
    private final long mostBytes;

    @Inject
    public ChunkedUploads(TemporaryFiles temporary, Settings settings) {
        this(temporary.folder("pieces"), settings.maxUploadBytes());
    }

    ChunkedUploads(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /**
     * Sau một phần.
     *
     * @param taken whether the piece was where the last one ended; another one changes nothing
     * @param here how many bytes of the file are here now
     */
    public record Added(boolean taken, long here) {}

    /** How many bytes of a file the account has sent so far. */
    public long here(AccountName account, Sha256 whole) {
        try {
            return Files.size(place(account, whole));
        } catch (NoSuchFileException nothingYet) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a piece.
     *
     * @param size of the whole file; more than it, and a file larger than any may be, is refused
     * @param offset where in the file the piece begins
     */
    public synchronized Added add(
            AccountName account, Sha256 whole, long size, long offset, long length, InputStream piece) {
        Refusal.unless(
                size > 0 && size <= mostBytes && offset >= 0 && length <= size - offset,
                AttachmentReason.TOO_LARGE,
                Math.max(1, mostBytes / MEGABYTE));
        try {
            Path place = place(account, whole);
            Files.createDirectories(place.getParent());
            Refusal.unless(
                    offset > 0 || begun(place) + size <= MOST_BEGUN * mostBytes,
                    AttachmentReason.BEGUN_USED_UP,
                    MOST_BEGUN * mostBytes / MEGABYTE);
            return append(place, offset, length, piece);
        } catch (IOException e) {
            Refusal.unless(!DiskFull.is(e), AttachmentReason.NO_ROOM);
            throw new UncheckedIOException(e);
        }
    }

    private static Added append(Path place, long offset, long length, InputStream piece) throws IOException {
        try (FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (!lock.isValid() || file.size() != offset) {
                return new Added(false, file.size());
            }
            try {
                file.position(offset);
                OutputStream out = Channels.newOutputStream(file);
                long copied = piece.transferTo(out);
                if (copied != length) {
                    throw new IOException("a piece of " + copied + " bytes, not " + length);
                }
            } catch (IOException e) {
                file.truncate(offset); // half a piece is none
                throw e;
            }
            return new Added(true, file.size());
        }
    }

    /** What the account's other files have here. */
    private static long begun(Path place) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(place.getParent())) {
            for (Path one : files.toList()) {
                bytes += one.equals(place) ? 0 : Files.size(one);
            }
        }
        return bytes;
    }

    /**
     * The whole file, to be read once; whoever closes it has it taken away here. Refused when it is not here whole, or is not what it was said
     * to be; that is thrown away then.
     */
    public InputStream take(AccountName account, Sha256 whole) {
        Path place = place(account, whole);
        try {
            Sha256 found = Sha256.of(place);
            if (!found.equals(whole)) {
                Files.deleteIfExists(place);
                throw Refusal.of(AttachmentReason.PIECES_DIFFER);
            }
            return Files.newInputStream(place, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (NoSuchFileException gone) {
            throw Refusal.of(AttachmentReason.PIECES_GONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(AccountName account, Sha256 whole) {
        return folder.resolve(Sha256.hex(account.value())).resolve(whole.value());
    }
}
