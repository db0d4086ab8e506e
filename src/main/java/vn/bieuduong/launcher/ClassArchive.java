package vn.bieuduong.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kho lớp: the classes of a running server, as the JVM has read and checked them, for the next start (class data sharing). Made in
 * the background by a JVM of its own once the portal serves; made anew for another Java or other libraries.
 *
 * <p>The JVM itself refuses an archive that is broken ({@code VerifySharedSpaces}) or was made of other files, and goes on without.
 */
final class ClassArchive {

    private static final int MINUTES_TO_MAKE = 10;

    private final Path file;

    private ClassArchive(Path file) {
        this.file = file;
    }

    /** The one for this Java and these libraries, which need not exist; those for others are deleted. */
    static ClassArchive in(Path folder, List<Path> libraries) throws IOException {
        String name = "classes-" + UUID.nameUUIDFromBytes(madeOf(libraries).getBytes(StandardCharsets.UTF_8)) + ".jsa";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path other : files.filter(path -> isArchive(path) && !path.endsWith(name))
                    .toList()) {
                Files.deleteIfExists(other);
            }
        }
        return new ClassArchive(folder.resolve(name));
    }

    /** What a JVM is told to use it; nothing while there is none. */
    List<String> options() {
        return Files.exists(file)
                ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + file, "-XX:+VerifySharedSpaces")
                : List.of();
    }

    /**
     * Makes it of what the server has loaded, unless it is there; a server that ends meanwhile leaves none.
     *
     * @param rest how long the server is left alone first
     */
    void makeOf(Process server, Duration rest) {
        if (Files.exists(file)) {
            return;
        }
        Thread maker = new Thread(
                () -> {
                    try {
                        if (!server.waitFor(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                            make(server);
                        }
                    } catch (IOException withoutOne) {
                        // the next start takes as long as this one
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "class-archive");
        maker.setDaemon(true);
        maker.start();
    }

    private void make(Process server) throws IOException, InterruptedException {
        Path making = file.resolveSibling(file.getFileName() + ".making");
        Process ask = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-m",
                        // the program jcmd, which a Java without compiler lacks though it has the module
                        "jdk.jcmd/sun.tools.jcmd.JCmd",
                        Long.toString(server.pid()),
                        "VM.cds",
                        "static_dump",
                        making.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean ended = ask.waitFor(MINUTES_TO_MAKE, TimeUnit.MINUTES);
            if (ended && ask.exitValue() == 0 && server.isAlive() && Files.exists(making)) {
                Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            ask.destroyForcibly();
        }
    }

    private static boolean isArchive(Path path) {
        return path.getFileName().toString().startsWith("classes-");
    }

    /** The JVM compares the server's own files itself. */
    private static String madeOf(List<Path> libraries) throws IOException {
        StringBuilder all = new StringBuilder(System.getProperty("java.home") + "\n" + Runtime.version() + "\n");
        for (Path folder : libraries) {
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted()
                        .map(path -> path.getFileName() + " " + path.toFile().length() + " "
                                + path.toFile().lastModified() + "\n")
                        .forEach(all::append);
            }
        }
        return all.toString();
    }
}
