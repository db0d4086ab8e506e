package vn.bieuduong.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Người dùng thường: PostgreSQL refuses to run as root, so root runs it in a user namespace of its own or, where the
 * machine allows none (most containers), as {@code nobody}: with leave to pass folders closed to others where the data lie
 * below one, as they do in a checkout in root's home.
 */
final class OrdinaryUser {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** What may let {@code nobody} through folders that only root may enter; the last is all that Docker gives. */
    private static final List<String> PASSAGES = List.of("dac_read_search", "dac_override");

    private OrdinaryUser() {}

    /** What to put before a command that works in {@code directory}; the directory is handed over when needed. */
    static List<String> prefix(Path directory) throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        if (succeeds("unshare", "--user", "true")) {
            return NAMESPACE;
        }
        if (!succeeds("chown", "-R", "65534:65534", directory.toString())) {
            throw new IOException("cannot hand over " + directory);
        }
        if (mayWrite(NOBODY, directory)) {
            return NOBODY;
        }
        for (String passage : PASSAGES) {
            String only = "-all,+" + passage;
            List<String> let = Stream.concat(
                            NOBODY.stream(),
                            Stream.of(
                                    // without it access(2) forgets what the process may do
                                    "--securebits=+no_setuid_fixup",
                                    "--bounding-set=" + only,
                                    "--inh-caps=" + only,
                                    "--ambient-caps=" + only))
                    .toList();
            if (mayWrite(let, directory)) {
                return let;
            }
        }
        throw new StartRefused(StartRefused.DATABASE, "database.root", directory);
    }

    private static boolean mayWrite(List<String> prefix, Path directory) {
        return succeeds(Stream.concat(prefix.stream(), Stream.of("test", "-w", directory.toString()))
                .toArray(String[]::new));
    }

    private static boolean isRoot() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
