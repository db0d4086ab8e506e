package vn.bieuduong.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Máy chủ đã bung: Payara Micro as files of its own in the data folder, unpacked once for each release instead of at every start.
 * Its settings are those of the release at every start, whatever a server has made of them.
 *
 * <p>Whatever a start leaves that did not get ready, killed or not, is thrown away and made anew: half an unpacking or a broken
 * {@link ClassArchive} costs time, never a start.
 */
final class UnpackedServer {

    private static final String PROGRAM = "launch-micro.jar";
    private static final String SETTINGS = "config";
    private static final String SETTINGS_OF_THE_RELEASE = "release-config";
    private static final Set<String> OF_THE_RELEASE =
            Set.of(PROGRAM, "runtime", "lib", SETTINGS_OF_THE_RELEASE, "archive");

    private final Path folder;
    private final Path starting;

    private UnpackedServer(Path folder, Path starting) {
        this.folder = folder;
        this.starting = starting;
    }

    /**
     * The server, unpacked and as its release has it.
     *
     * @param packed the release, {@code payara-micro.jar}
     * @param all where servers are unpacked
     */
    static UnpackedServer of(Path packed, Path all) throws IOException {
        Path starting = all.resolve("starting");
        if (Files.exists(starting)) {
            throwAway(all);
        }
        PrivateFolders.make(all);
        sweep(Objects.requireNonNull(all.getParent()));
        Path folder = all.resolve(
                Files.size(packed) + "-" + Files.getLastModifiedTime(packed).toMillis());
        deleteAllBut(Set.of(folder.getFileName().toString()), all);
        if (!Files.exists(folder)) {
            unpack(packed, folder);
        }
        deleteAllBut(OF_THE_RELEASE, folder);
        copy(folder.resolve(SETTINGS_OF_THE_RELEASE), folder.resolve(SETTINGS));
        Files.createFile(starting);
        return new UnpackedServer(folder, starting);
    }

    /** Where it works. */
    Path folder() {
        return folder;
    }

    /** What {@code java -jar} is given. */
    Path program() {
        return folder.resolve(PROGRAM);
    }

    /** Where its {@link ClassArchive} lies, which is thrown away together with it. */
    Path archives() {
        return folder.resolve("archive");
    }

    /** It serves: what lies here is whole. */
    void isReady() {
        try {
            Files.deleteIfExists(starting);
        } catch (IOException unpackedAgainNextTime) {
            // it serves all the same
        }
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        Path unpacking = folder.resolveSibling("unpacking");
        PrivateFolders.make(unpacking);
        Path said = unpacking.resolve("said");
        Process process = new ProcessBuilder(PrivateFolders.keepingToItself(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        packed.toString(),
                        "--rootdir",
                        unpacking.toString(),
                        "--outputlauncher")))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0 || !Files.exists(unpacking.resolve(PROGRAM))) {
                throw new IOException(packed + " cannot be unpacked: "
                        + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        PrivateFolders.make(unpacking.resolve("archive"));
        Files.move(unpacking.resolve(SETTINGS), unpacking.resolve(SETTINGS_OF_THE_RELEASE));
        Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Out of the way first: a JVM that makes an archive outlives the server that was killed, and may still write. */
    private static void throwAway(Path all) throws IOException {
        Files.move(all, Files.createTempDirectory(all.getParent(), "thrown-away"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(parent, "thrown-away*")) {
            for (Path one : earlier) {
                try {
                    PostgresPrograms.delete(one);
                } catch (IOException stillWritten) {
                    // by the next start
                }
            }
        }
    }

    private static void deleteAllBut(Set<String> kept, Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path one : inside.filter(
                            path -> !kept.contains(path.getFileName().toString()))
                    .toList()) {
                PostgresPrograms.delete(one);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path one : inside.toList()) {
                Files.copy(one, to.resolve(from.relativize(one)));
            }
        }
    }
}
