package vn.bieuduong.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Kho tệp: keeps files under the SHA-256 of their content. A file is durable before its address is handed out: written
 * to a staging place, synced, renamed, its directory synced. The same content is kept once. The row that names a file is
 * written after, so that a crash leaves at most a file no row names.
 */
public class FileStore {

    /** Thrown when more arrives than the caller allows; nothing is kept. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Where files lie that no row names, a folder a day. */
    private static final String ASIDE = "orphans";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Path root;
    private final Path staging;

    /** @param root the store's directory; made when absent */
    public FileStore(Path root) {
        this.root = root;
        this.staging = root.resolve("staging");
        try {
            Files.createDirectories(staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the stream gives, at most {@code limit} bytes. */
    public StoredFile put(InputStream in, long limit) throws IOException {
        Path staged = staging.resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = Sha256.digest();
            long size;
            try (FileChannel channel =
                            FileChannel.open(staged, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
                size = copy(in, out, limit);
                channel.force(true);
            }
            Sha256 sha256 = Sha256.of(digest);
            Path target = path(sha256);
            Path directory = target.getParent();
            if (directory == null) {
                throw new IllegalStateException("no directory for " + target);
            }
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
                sync(root);
            }
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(directory);
            return new StoredFile(sha256, size);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** Where the content with this address lies. */
    public Path path(Sha256 sha256) {
        return root.resolve(sha256.beginning(2)).resolve(sha256.value());
    }

    public InputStream open(Sha256 sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    /** The folders files lie in. */
    List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{2}"))
                    .sorted()
                    .toList();
        }
    }

    /** The files of a folder that were last stored before then. */
    List<Sha256> olderThan(String folder, Instant before) throws IOException {
        List<Sha256> old = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Sha256.read(file.getFileName().toString()).ifPresent(old::add);
                }
            }
        }
        return old;
    }

    /** Moves a file out of the way; false, and nothing happens, when it is gone or was stored again meanwhile. */
    boolean setAside(Sha256 sha256, Instant before, Instant now) throws IOException {
        Path aside = aside(sha256, now);
        Files.createDirectories(root.resolve(ASIDE).resolve(DAY.format(now)));
        try {
            Files.move(path(sha256), aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (!Files.getLastModifiedTime(aside).toInstant().isBefore(before)) {
            takeBack(sha256, now);
            return false;
        }
        return true;
    }

    /** Puts back what was set aside at that moment. */
    void takeBack(Sha256 sha256, Instant now) throws IOException {
        Files.move(aside(sha256, now), path(sha256), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what was set aside before then. */
    void forget(Instant before) throws IOException {
        if (!Files.isDirectory(root.resolve(ASIDE))) {
            return;
        }
        String last = DAY.format(before);
        try (DirectoryStream<Path> days = Files.newDirectoryStream(root.resolve(ASIDE))) {
            for (Path day : days) {
                if (day.getFileName().toString().compareTo(last) < 0) {
                    FileUtils.deleteDirectory(day.toFile());
                }
            }
        }
    }

    private Path aside(Sha256 sha256, Instant now) {
        return root.resolve(ASIDE).resolve(DAY.format(now)).resolve(sha256.value());
    }

    private static long copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > limit) {
                throw new TooLarge();
            }
            out.write(buffer, 0, n);
        }
        return size;
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
