package vn.bieuduong.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Chương trình PostgreSQL: unpacks {@code initdb}, {@code pg_ctl} and {@code postgres} from their jar, once. */
final class PostgresPrograms {

    private PostgresPrograms() {}

    /** The folder holding {@code bin/postgres}; unpacked into {@code directory} unless it is already there. */
    static Path in(Path directory) {
        try {
            // the size tells releases apart, so that a new one is unpacked beside the old
            Path ready = directory.resolve("17-" + packed().openConnection().getContentLengthLong());
            if (Files.isExecutable(ready.resolve("bin/postgres"))) {
                return ready;
            }
            Files.createDirectories(directory);
            Path unpacking = Files.createTempDirectory(directory, "unpacking");
            Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(unpacking);
            try {
                Files.move(unpacking, ready, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException somebodyElseWasFaster) {
                delete(unpacking);
            }
            return ready;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder and all below it. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(directory)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private static URL packed() throws IOException {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-linux-" + processor + ".txz";
        URL packed = PostgresPrograms.class.getResource(name);
        if (packed == null) {
            throw new IOException("no PostgreSQL for this machine on the class path: " + name);
        }
        return packed;
    }

    private static void unpack(Path directory) throws IOException {
        try (InputStream packed = new BufferedInputStream(packed().openStream())) {
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
